-- V1__create_tenant_note.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new schema, new table.
-- checksum f6a97ee996df0186
create schema if not exists tenants;

create table tenants.tenant (
    id varchar(40) primary key,
    name varchar(100) not null
);
comment on table tenants.tenant is 'Who rents the service.';

create table tenants.note (
    id bigint generated always as identity primary key,
    tenant_id varchar(40) not null references tenants.tenant (id),
    owner varchar(100) not null,
    title varchar(100) not null,
    text varchar(10000),
    created timestamp with time zone not null default now()
);
comment on table tenants.note is 'Something worth remembering.';
create index on tenants.note (tenant_id);

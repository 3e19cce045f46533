-- V1__create_tenant_note.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new role, new schema, new table.
-- checksum 9bd275a5ed0b340d
do $$
begin
    if not exists (select from pg_roles where rolname = 'tenant_user') then
        create role tenant_user nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

do $$
begin
    if not exists (select from pg_roles where rolname = 'tenant_admin') then
        create role tenant_admin nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

do $$
begin
    if not exists (select from pg_roles where rolname = 'tenant_anonymous') then
        create role tenant_anonymous nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

create schema if not exists tenants;

create table tenants.tenant (
    id varchar(40) primary key,
    name varchar(100) not null,
    listed boolean not null default true
);
comment on table tenants.tenant is 'Who rents the service.';

create table tenants.note (
    id bigint generated always as identity primary key,
    tenant_id varchar(40) not null references tenants.tenant (id),
    owner varchar(100) not null,
    title varchar(100) not null,
    text varchar(10000),
    source text default nullif(current_setting('app.source', true), ''),
    created timestamp with time zone not null default now()
);
comment on table tenants.note is 'Something worth remembering.';
create index on tenants.note (tenant_id);

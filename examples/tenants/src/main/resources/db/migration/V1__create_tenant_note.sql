-- V1__create_tenant_note.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new role, new schema, new table, row security, grant.
-- checksum 9e72ccb0fcb3252a
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

alter table tenants.note enable row level security, force row level security;
create policy own_tenant on tenants.note
    to tenant_user, tenant_admin
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')));

grant usage on schema tenants to tenant_user, tenant_admin, tenant_anonymous;
grant select on tenants.tenant to tenant_user;
grant select on tenants.tenant to tenant_admin;
grant select on tenants.tenant to tenant_anonymous;
grant select, insert (tenant_id, owner, title, text), update (title, text) on tenants.note to tenant_user;
grant select, insert (tenant_id, owner, title, text), update (title, text), delete on tenants.note to tenant_admin;

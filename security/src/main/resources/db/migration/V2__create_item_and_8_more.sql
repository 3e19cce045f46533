-- V2__create_item_and_8_more.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new role, new table, row security, grant.
-- checksum 6a9864723ab4047e
do $$
begin
    if not exists (select from pg_roles where rolname = 'suite_user') then
        create role suite_user nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

do $$
begin
    if not exists (select from pg_roles where rolname = 'suite_clerk') then
        create role suite_clerk nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

do $$
begin
    if not exists (select from pg_roles where rolname = 'suite_admin') then
        create role suite_admin nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

do $$
begin
    if not exists (select from pg_roles where rolname = 'suite_anonymous') then
        create role suite_anonymous nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

create table suite.item (
    id bigint generated always as identity primary key,
    name varchar(40) not null check (char_length(name) >= 1),
    kind text not null default 'red' check (kind in ('red', 'green', 'blue')),
    price numeric check (price >= 0 and price <= 1000),
    count integer,
    owner uuid,
    made date,
    sold boolean not null default false,
    pin varchar(40),
    created timestamp with time zone not null default now()
);

create table suite.scalars (
    id bigint generated always as identity primary key,
    small integer,
    large bigint,
    amount numeric,
    ratio real,
    weight double precision,
    flag boolean,
    words text,
    email text,
    uri text,
    uid uuid,
    day date,
    moment timestamp with time zone,
    bytes bytea,
    kind text not null default 'red' check (kind in ('red', 'green', 'blue')),
    bounded bigint check (bounded >= 10 and bounded <= 20),
    "between" numeric check (between > 0 and between < 1),
    stepped bigint check (mod(stepped, 5) = 0),
    code varchar(4) check (char_length(code) >= 2 and code ~ '^[a-z]+$'),
    list integer[] check (cardinality(list) >= 1 and cardinality(list) <= 3),
    doc jsonb
);

create table suite.label (
    name varchar(200) primary key check (char_length(name) >= 1),
    colour varchar(40)
);

create table suite."se""le'ct */ ${x}" (
    id bigint generated always as identity primary key,
    "order" integer,
    a_b varchar(50),
    _ double precision,
    "ünï" date,
    "it's ""so"" \u0022; --" text,
    hash_code text not null default 'don''t' check (hash_code in ('class', 'a-b', '', '$L', '*/', '"""', '\u0022', E'$\x7bx}', 'null', 'don''t'))
);
comment on table suite."se""le'ct */ ${x}" is E'A table named with a reserved word. */ """ \\u0022 $\x7bx} $L don''t';
comment on column suite."se""le'ct */ ${x}".id is '*/';
comment on column suite."se""le'ct */ ${x}".a_b is 'a "quoted" $L';
comment on column suite."se""le'ct */ ${x}"."ünï" is 'two
lines; drop schema suite cascade; --';

create table suite.note (
    id uuid default gen_random_uuid() primary key,
    tenant varchar(40) not null,
    title varchar(100) not null check (char_length(title) >= 1),
    code varchar(40) unique
);
create index on suite.note (tenant);

create table suite.reply (
    id bigint generated always as identity primary key,
    note_id uuid not null references suite.note (id),
    text varchar(100) not null
);
create index on suite.reply (note_id);

create table suite.salary (
    id bigint generated always as identity primary key,
    who text not null
);

create table suite.act (
    id bigint generated always as identity primary key,
    name varchar(40) not null
);

create table suite."row" (
    id bigint primary key
);

alter table suite.note enable row level security, force row level security;
create policy own_tenant on suite.note
    using (tenant = (select nullif(current_setting('request.jwt.claims', true), ''))::jsonb ->> 'tenant');

alter table suite.reply enable row level security, force row level security;
create policy of_notes_that_are_seen on suite.reply
    using (exists (select from suite.note n where n.id = note_id));

grant select (id, name, kind, price, count, owner, made, sold, created), insert (name, kind, price, count, owner, made, sold, pin), update (name, kind, price, count, owner, made, sold, pin), delete on suite.item to suite_anonymous;
grant select (id, name, kind, price, count, owner, made, sold, created), insert (name, kind, price, count, owner, made, sold, pin), update (name, kind, price, count, owner, made, sold, pin), delete on suite.item to suite_user;
grant select (id, name, kind, price, count, owner, made, sold, created), insert (name, kind, price, count, owner, made, sold, pin), update (name, kind, price, count, owner, made, sold, pin), delete on suite.item to suite_clerk;
grant select (id, name, kind, price, count, owner, made, sold, created), insert (name, kind, price, count, owner, made, sold, pin), update (name, kind, price, count, owner, made, sold, pin), delete on suite.item to suite_admin;
grant select, insert, update on suite.scalars to suite_anonymous;
grant select, insert, update on suite.scalars to suite_user;
grant select, insert, update on suite.scalars to suite_clerk;
grant select, insert, update on suite.scalars to suite_admin;
grant select, insert, update, delete on suite.label to suite_anonymous;
grant select, insert, update, delete on suite.label to suite_user;
grant select, insert, update, delete on suite.label to suite_clerk;
grant select, insert, update, delete on suite.label to suite_admin;
grant select, insert on suite."se""le'ct */ ${x}" to suite_anonymous;
grant select, insert on suite."se""le'ct */ ${x}" to suite_user;
grant select, insert on suite."se""le'ct */ ${x}" to suite_clerk;
grant select, insert on suite."se""le'ct */ ${x}" to suite_admin;
grant select, insert, update on suite.note to suite_user;
grant select, insert, update on suite.note to suite_clerk;
grant select, insert, update, delete on suite.note to suite_admin;
grant select, insert, update on suite.reply to suite_user;
grant select, insert, update on suite.reply to suite_clerk;
grant select, insert, update, delete on suite.reply to suite_admin;
grant select on suite.salary to suite_admin;
grant select, insert on suite.act to suite_anonymous;
grant select, insert on suite.act to suite_user;
grant select, insert on suite.act to suite_clerk;
grant select, insert on suite.act to suite_admin;
grant select on suite."row" to suite_anonymous;
grant select on suite."row" to suite_user;
grant select on suite."row" to suite_clerk;
grant select on suite."row" to suite_admin;

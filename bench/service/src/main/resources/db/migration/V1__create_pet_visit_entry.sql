-- V1__create_pet_visit_entry.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new role, new schema, new table, grant.
-- checksum a687de3af92e444d
do $$
begin
    if not exists (select from pg_roles where rolname = 'bench_user') then
        create role bench_user nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

do $$
begin
    if not exists (select from pg_roles where rolname = 'bench_anonymous') then
        create role bench_anonymous nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

create schema if not exists store;

create table store.pet (
    id bigint generated always as identity primary key,
    name varchar(100) not null check (char_length(name) >= 1),
    kind text not null check (kind in ('bird', 'cat', 'dog', 'fish', 'horse')),
    status text not null check (status in ('available', 'pending', 'sold')),
    city varchar(40) not null,
    price numeric(10,2) not null check (price >= 0),
    born date not null,
    created_at timestamp with time zone not null default now()
);
comment on table store.pet is 'One of 100 000.';
create index on store.pet (kind, status, city, price);

create table store.visit (
    id bigint generated always as identity primary key,
    pet_id bigint not null references store.pet (id),
    day date not null,
    reason text not null check (reason in ('checkup', 'vaccination', 'surgery')),
    weight double precision check (weight > 0),
    notes varchar(1000)
);
comment on table store.visit is 'A day at the vet.';
create index on store.visit (pet_id);

create table store.entry (
    id bigint generated always as identity primary key,
    reference varchar(40) not null,
    amount bigint not null
);
comment on table store.entry is 'A line of the ledger of bench/ledger. Nothing makes its reference unique, so a doubled one shows.';

grant usage on schema store to bench_user, bench_anonymous;
grant select, update on store.pet to bench_user;
grant select on store.pet to bench_anonymous;
grant select, insert, delete on store.visit to bench_user;
grant select, insert, update, delete on store.entry to bench_user;

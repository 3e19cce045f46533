-- V1__create_pet_and_3_more.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new schema, new table.
-- checksum 3526ad54a332b56b
create schema if not exists petstore;

create table petstore.tag (
    id uuid default gen_random_uuid() primary key,
    name varchar(40) not null unique check (char_length(name) >= 1)
);
comment on table petstore.tag is 'A word that pets are told apart by.';

create table petstore.owner (
    id bigint generated always as identity primary key,
    name varchar(100) not null check (char_length(name) >= 1),
    email varchar(200) not null unique,
    city varchar(100)
);
comment on table petstore.owner is 'Somebody who took a pet home.';

create table petstore.pet (
    id bigint generated always as identity primary key,
    name varchar(100) not null check (char_length(name) >= 1),
    status text not null default 'available' check (status in ('available', 'pending', 'sold')),
    price numeric check (price >= 0 and price <= 99999),
    tag varchar(40) references petstore.tag (name) on delete set null on update cascade,
    owner_id bigint references petstore.owner (id),
    created_at timestamp with time zone not null default now()
);
comment on table petstore.pet is 'An animal in the store.';
comment on column petstore.pet.status is 'Where a pet is on its way to an owner.';
comment on column petstore.pet.price is 'In euros';
comment on column petstore.pet.tag is 'The name of a tag';
comment on column petstore.pet.owner_id is 'Who took it home';
create index on petstore.pet (tag);
create index on petstore.pet (owner_id);

create table petstore.visit (
    id bigint generated always as identity primary key,
    pet_id bigint not null references petstore.pet (id) on delete cascade,
    day date not null,
    reason text not null check (reason in ('checkup', 'vaccination', 'surgery')),
    weight double precision check (weight > 0),
    notes varchar(1000)
);
comment on table petstore.visit is 'A day at the vet.';
comment on column petstore.visit.pet_id is 'Whose visit it is; the path says so';
comment on column petstore.visit.weight is 'In kilograms';
create index on petstore.visit (pet_id);

create schema app;
create table app.owner (id bigint generated always as identity primary key, name text not null);
create table app.pet (
    id bigint generated always as identity primary key,
    name varchar(100) not null unique,
    owner_id bigint references app.owner,
    born date
);
create table app.visit (id bigint generated always as identity primary key);
create view app.shelf as select id, name from app.pet;

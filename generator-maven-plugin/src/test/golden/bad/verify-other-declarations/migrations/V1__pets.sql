create schema app;
create table app.owner (id bigint generated always as identity primary key);
create table app.pet (
    id bigint generated always as identity primary key,
    name varchar(100) not null,
    kind text not null,
    owner_id bigint,
    price numeric(8, 2)
);

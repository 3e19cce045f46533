-- V1__create_item.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new schema, new table.
-- checksum e5d15787a8592f10
create schema if not exists shop;

create table shop.item (
    code char(4) primary key,
    name varchar(20) not null,
    price numeric(10,2) not null check (price > 0),
    rate numeric(5,3) check (rate >= 0 and rate <= 1 and mod(rate, 0.0005) = 0),
    stock numeric(6) check (stock >= -100000000000000000000),
    crowd numeric(3,-2),
    sizes numeric(4,1)[],
    labels varchar(10)[],
    kind char(1) check (kind in ('a', 'b')),
    moods varchar(5)[] check (moods::text[] <@ array['calm', 'wild']::text[])
);

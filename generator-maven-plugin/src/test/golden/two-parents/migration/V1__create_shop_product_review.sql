-- V1__create_shop_product_review.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new schema, new table.
-- checksum b028234028200ed7
create schema if not exists reviews;

create table reviews.shop (
    id bigint generated always as identity primary key
);

create table reviews.product (
    id bigint generated always as identity primary key
);

create table reviews.review (
    id bigint generated always as identity primary key,
    shop_id bigint references reviews.shop (id),
    product_id bigint references reviews.product (id),
    stars integer not null check (stars >= 1 and stars <= 5)
);

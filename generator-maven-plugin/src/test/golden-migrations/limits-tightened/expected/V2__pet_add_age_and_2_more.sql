-- V2__pet_add_age_and_2_more.sql: written by Tenon from openapi.yaml; review, then commit. Rewriting: new type. Locking: check. Safe: new column, constraint gone.
-- allowed: narrow app.pet.nick: as the test says
-- allowed: narrow app.pet.code: as the test says
-- allowed: narrow app.pet.size: as the test says
-- allowed: narrow app.pet.weight: as the test says
-- allowed: narrow app.pet.price: as the test says
-- allowed: narrow app.pet.legs: as the test says
-- allowed: narrow app.pet.tags: as the test says
-- checksum 71bb37de685f029a
set local lock_timeout = '10s';

alter table app.pet
    add column age bigint;

alter table app.pet
    alter column nick type character varying(10);

alter table app.pet
    add constraint pet_size_check check (size in ('small', 'large'));

alter table app.pet
    add constraint pet_age_check check (age >= 0);

alter table app.pet
    drop constraint pet_code_check;

alter table app.pet
    drop constraint pet_weight_check;

alter table app.pet
    drop constraint pet_price_check;

alter table app.pet
    drop constraint pet_legs_check;

alter table app.pet
    drop constraint pet_tags_check;

alter table app.pet
    add constraint pet_code_check check (char_length(code) >= 3 and char_length(code) <= 8 and code ~ '^[a-z0-9]+$');

alter table app.pet
    add constraint pet_weight_check check (weight >= 0.5 and weight <= 50);

alter table app.pet
    add constraint pet_price_check check (price > 1 and mod(price, 0.05) = 0);

alter table app.pet
    add constraint pet_legs_check check (legs in (2, 4));

alter table app.pet
    add constraint pet_tags_check check (cardinality(tags) >= 1 and cardinality(tags) <= 5);

-- V2__pet_change_nick_and_4_more.sql: written by Tenon from openapi.yaml; review, then commit. Locking: check. Safe: constraint gone, longer type.
-- checksum 7aed784a71ae5f7b
set local lock_timeout = '10s';

alter table app.pet
    drop constraint pet_size_check;

alter table app.pet
    alter column nick type text;

alter table app.pet
    add constraint pet_nick_check check (char_length(nick) <= 10);

alter table app.pet
    drop constraint pet_code_check;

alter table app.pet
    drop constraint pet_weight_check;

alter table app.pet
    drop constraint pet_price_check;

alter table app.pet
    drop constraint pet_tags_check;

alter table app.pet
    add constraint pet_code_check check (char_length(code) >= 2 and char_length(code) <= 9);

alter table app.pet
    add constraint pet_weight_check check (weight >= 0 and weight < 100);

alter table app.pet
    add constraint pet_price_check check (price >= 1 and mod(price, 0.01) = 0);

alter table app.pet
    add constraint pet_tags_check check (cardinality(tags) <= 6);

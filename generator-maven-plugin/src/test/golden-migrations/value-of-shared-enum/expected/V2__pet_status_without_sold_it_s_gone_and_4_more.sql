-- V2__pet_status_without_sold_it_s_gone_and_4_more.sql: written by Tenon from openapi.yaml; review, then commit. Locking: check. Safe: constraint gone.
-- allowed: narrow app.pet.status: as the test says
-- allowed: narrow app.pet.past: as the test says
-- allowed: narrow app.order, "big".sta: tus: as the test says
-- checksum a838aee868438415
set local lock_timeout = '10s';

alter table app.pet
    drop constraint pet_status_check;

alter table app.pet
    drop constraint pet_past_check;

alter table app."order, ""big"""
    drop constraint "order, ""big""_sta: tus_check";

alter table app.pet
    add constraint pet_status_check check (status in ('available', 'found', 'stolen'));

alter table app.pet
    add constraint pet_past_check check (past <@ array['available', 'found', 'stolen']::text[]);

alter table app."order, ""big"""
    add constraint "order, ""big""_sta: tus_check" check ("sta: tus" in ('a'));

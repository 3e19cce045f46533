-- V2__pet_status_with_lost_and_2_more.sql: written by Tenon from openapi.yaml; review, then commit. Locking: check. Safe: constraint gone.
-- checksum d51c059919f67d6a
set local lock_timeout = '10s';

alter table app.pet
    drop constraint pet_status_check;

alter table app.pet
    drop constraint pet_nose_check;

alter table app.pet
    drop constraint pet_colours_check;

alter table app.pet
    add constraint pet_status_check check (status in ('sold', 'lost', 'available'));

alter table app.pet
    add constraint pet_nose_check check (nose in ('cold', 'warm'));

alter table app.pet
    add constraint pet_colours_check check (colours <@ array['black', 'white', 'red']::text[]);

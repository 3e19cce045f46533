-- V1__create_select_table_whose_n_me_has_sixty_three_bytes_and_not.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new schema, new table.
-- checksum 35fa8b03acdb6c91
create schema if not exists "user";

create table "user"."select" (
    class bigint generated always as identity primary key,
    list text not null default 'don''t' check (list in ('class', 'a-b', '1st', '_', 'ünï', '', ' ', '$L', '*/', '"""', '\u0022', E'$\x7bx}', 'null', 'don''t')),
    string varchar(50) not null default '"''$L\',
    "order" integer,
    a_b varchar(50),
    "1st" boolean not null default false,
    _ double precision,
    "ünï" date,
    "say ""hi""" text,
    "Upper" text,
    "don't" text[] not null default array[]::text[] check (cardinality("don't") <= 5),
    hash_code bigint references "user"."select" (class) on delete set null,
    get_class jsonb
);
comment on table "user"."select" is E'A table named with a reserved word. */ """ \\u0022 $\x7bx} $L don''t';
comment on column "user"."select".class is '*/';
comment on column "user"."select".list is E'Labels that are no Java names: */ """ \\u0022 $\x7bx} $L';
comment on column "user"."select".string is 'a "quoted" $L';
create index on "user"."select" ("order");

create table "user"."Table_whose_näme_has_sixty_three_bytes_and_not_a_single_one_mo" (
    "order" varchar(20) primary key check (char_length("order") >= 1),
    "group" integer not null unique,
    "user" uuid not null default gen_random_uuid(),
    "limit" bigint references "user"."select" (class)
);
comment on table "user"."Table_whose_näme_has_sixty_three_bytes_and_not_a_single_one_mo" is 'A table whose name has 63 bytes, the most that PostgreSQL keeps.';
create index on "user"."Table_whose_näme_has_sixty_three_bytes_and_not_a_single_one_mo" ("limit");

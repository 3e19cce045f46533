-- V2__create_order_tenon_client.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new role, new table, new function, grant.
-- checksum c54e5a24b5f9323f
do $$
begin
    if not exists (select from pg_roles where rolname = 'shop_user') then
        create role shop_user nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

do $$
begin
    if not exists (select from pg_roles where rolname = 'shop_anonymous') then
        create role shop_anonymous nologin noinherit;
    end if;
exception when duplicate_object or unique_violation then
    null; -- made meanwhile by a migration of another database
end
$$;

create table shop."order" (
    id bigint generated always as identity primary key,
    item varchar(100) not null
);

create table shop.tenon_client (
    client_id text primary key check (client_id ~ '^[A-Za-z0-9._~-]{1,100}$'),
    name text not null,
    role text not null,
    groups text[] not null default '{}',
    secret bytea not null,
    previous bytea,
    previous_until timestamptz,
    active boolean not null default true,
    token_seconds integer not null default 900 check (token_seconds between 1 and 86400),
    created timestamptz not null default now(),
    rotated timestamptz
);
comment on table shop.tenon_client is 'Clients that get tokens for a secret of their own. Made by Tenon, kept by tenon_client_create and tenon_client_rotate.';
comment on column shop.tenon_client.secret is 'SHA-256 of the secret, which has 256 random bits.';
comment on column shop.tenon_client.previous is 'The secret before the last rotation, good until previous_until.';

create function shop.tenon_client_claims(given_id text, given_secret text) returns jsonb
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    -- Before anything is known, so that clients nobody has cost the same.
    given bytea := sha256(convert_to(coalesce(given_secret, ''), 'UTF8'));
    found shop.tenon_client;
begin
    select * into found from shop.tenon_client where client_id = given_id;
    if coalesce(found.active, false)
        and (found.secret = given or (found.previous = given and found.previous_until > now()))
    then
        return jsonb_build_object(
            'role', found.role,
            'groups', to_jsonb(found.groups),
            'seconds', found.token_seconds,
            'client_name', found.name);
    end if;
    return null;
end $$;

create function shop.tenon_client_create(
    new_id text, new_name text, new_role text, new_groups text[] default '{}') returns text
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
declare
    new_secret text := encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
        || uuid_send(gen_random_uuid())), 'hex');
begin
    insert into shop.tenon_client (client_id, name, role, groups, secret)
        values (new_id, new_name, new_role, new_groups, sha256(convert_to(new_secret, 'UTF8')));
    return new_secret;
end $$;

create function shop.tenon_client_rotate(which text, grace interval default '1 day') returns text
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
declare
    new_secret text := encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
        || uuid_send(gen_random_uuid())), 'hex');
begin
    update shop.tenon_client
        set previous = secret, previous_until = now() + grace,
            secret = sha256(convert_to(new_secret, 'UTF8')), rotated = now()
        where client_id = which;
    if not found then
        raise exception 'there is no client %', which using errcode = 'no_data_found';
    end if;
    return new_secret;
end $$;

revoke all on shop.tenon_client from public;
revoke all on function shop.tenon_client_claims(text, text), shop.tenon_client_create(text, text, text, text[]), shop.tenon_client_rotate(text, interval) from public;
grant execute on function shop.tenon_client_claims(text, text) to shop_anonymous;
grant usage on schema shop to shop_anonymous, shop_user;
grant select, insert on shop."order" to shop_user;

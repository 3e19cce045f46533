-- What checks passwords and clients in the sample. Run after sample-schema.sql, as superuser.
create extension if not exists pgcrypto with schema public;

create table petstore.account (
    name text primary key,
    hash text not null,
    claims jsonb not null
);

-- As docs/security.md shows it.
create function petstore.login(given_name text, given_password text) returns jsonb
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    found petstore.account;
    -- A hash of what nobody has, as slow as the others: unknown names take as long.
    hash text := '$2a$10$abcdefghijklmnopqrstuuQ1xH0xA1Y0FhFgUWjSr3d1xB1b9B5W6';
begin
    select * into found from petstore.account where name = given_name;
    hash := coalesce(found.hash, hash);
    if public.crypt(given_password, hash) = hash and found.name is not null then
        return found.claims;
    end if;
    return null;
end $$;

revoke execute on function petstore.login(text, text) from public;
grant execute on function petstore.login(text, text) to petstore_reader;

-- What the tests call: it can be slow, and fail.
create function petstore.sign_in(given_name text, given_password text) returns jsonb
    language plpgsql
    as $$
begin
    if given_name = 'slow' then
        perform pg_sleep(1);
    elsif given_name = 'broken' then
        raise exception 'no such thing: %', given_password;
    elsif given_name = 'often' then
        raise sqlstate 'PT429' using message = 'Try again tomorrow.';
    end if;
    return petstore.login(given_name, given_password);
end $$;

revoke all on petstore.account from petstore_service, petstore_reader, petstore_a, petstore_b;

insert into petstore.account values
    ('ada', public.crypt('pass:wörd', public.gen_salt('bf', 10)),
        '{"sub": "ada", "role": "petstore_a", "tenant": 1, "groups": ["editors"]}'),
    ('bob', public.crypt('b', public.gen_salt('bf', 10)), '{"sub": "bob", "role": "petstore_b", "tenant": 2}'),
    ('eve', public.crypt('e', public.gen_salt('bf', 10)), '{"sub": "eve", "role": "petstore_service"}');
grant insert on petstore.pet to petstore_a;

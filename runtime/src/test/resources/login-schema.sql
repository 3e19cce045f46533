-- What checks passwords and clients in the sample. Run after sample-schema.sql, as superuser.
create extension if not exists pgcrypto with schema public;

create table petstore.account (
    name text primary key,
    hash text not null,
    claims jsonb not null
);

-- The template of docs/security.md: an unknown name costs as much as a wrong password.
create function petstore.login(given_name text, given_password text) returns jsonb
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    found petstore.account;
    -- A hash of nothing anybody has, as slow as the others.
    hash text := '$2a$06$abcdefghijklmnopqrstuuQ1xH0xA1Y0FhFgUWjSr3d1xB1b9B5W6';
begin
    select * into found from petstore.account where name = given_name;
    hash := coalesce(found.hash, hash);
    if given_name = 'slow' then
        perform pg_sleep(1);
    elsif given_name = 'broken' then
        raise exception 'no such thing: %', given_password;
    end if;
    if public.crypt(given_password, hash) = hash and found.name is not null then
        return found.claims;
    end if;
    return null;
end $$;

-- Who calls it is told by what it sees.
create function petstore.refuse(given_name text, given_password text) returns jsonb
    language sql as 'select null::jsonb';

revoke execute on function petstore.login(text, text), petstore.refuse(text, text) from public;
grant execute on function petstore.login(text, text) to petstore_reader;
revoke all on petstore.account from petstore_service, petstore_reader, petstore_a, petstore_b;

insert into petstore.account values
    ('ada', public.crypt('pass:wörd', public.gen_salt('bf', 6)),
        '{"sub": "ada", "role": "petstore_a", "tenant": 1, "groups": ["editors"]}'),
    ('bob', public.crypt('b', public.gen_salt('bf', 6)), '{"sub": "bob", "role": "petstore_b", "tenant": 2}'),
    ('eve', public.crypt('e', public.gen_salt('bf', 6)), '{"sub": "eve", "role": "petstore_service"}');
grant insert on petstore.pet to petstore_a;

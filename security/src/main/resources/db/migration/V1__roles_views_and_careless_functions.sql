-- Hand-written: what no spec says. Views over nothing of the spec, a table nobody may see, and
-- functions that leave a session in a state in which no other caller should find it.
create schema suite;
create schema vault;

do $$
declare
    name text;
begin
    foreach name in array array['suite_user', 'suite_clerk', 'suite_admin', 'suite_anonymous'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = name) then
            execute format('create role %I nologin noinherit', name);
        end if;
        execute format('grant usage on schema suite to %I', name);
    end loop;
end
$$;

create table vault.treasure (
    id integer primary key,
    place text not null
);
insert into vault.treasure values (1, 'canary-of-the-treasure');

create view suite.session with (security_invoker = true) as
select 1 as id,
    current_user::text as role,
    coalesce(current_setting('request.jwt.claims', true), '') as claims,
    current_setting('search_path') as path,
    current_setting('statement_timeout') as timeout,
    (select count(*) from pg_catalog.pg_prepared_statements) as statements,
    (select count(*) from pg_catalog.pg_cursors where is_holdable)
        + (select count(*) from pg_catalog.pg_listening_channels())
        + (select count(*) from pg_catalog.pg_locks where pid = pg_catalog.pg_backend_pid() and locktype = 'advisory')
        + (select count(*) from pg_catalog.pg_class where relpersistence = 't' and relnamespace = pg_catalog.pg_my_temp_schema())
        as leftovers;

create view suite.slow as
select 1 as id from pg_catalog.pg_sleep(60);

create sequence suite.written;
create function suite.write() returns bigint language sql volatile as
$$ select pg_catalog.nextval('suite.written') $$;
create view suite.writing with (security_invoker = true) as
select suite.write() as id;

grant select on suite.session, suite.slow, suite.writing to suite_user, suite_clerk, suite_admin, suite_anonymous;
grant usage on sequence suite.written to suite_user, suite_clerk, suite_admin, suite_anonymous;

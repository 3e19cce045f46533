-- Hand-written: what a careless function may do, reached by inserting its name.
create function suite.do_act() returns trigger language plpgsql as $$
begin
    case new.name
        when 'role' then perform set_config('role', 'suite_admin', false);
        when 'reset role' then
            reset role;
            perform count(*) from suite.salary;
        when 'reset role, read treasure' then
            reset role;
            perform place from vault.treasure;
        when 'none' then
            perform set_config('role', 'none', true);
            perform count(*) from suite.salary;
        when 'session authorization' then set session authorization default;
        when 'search_path' then perform set_config('search_path', 'vault, pg_temp', false);
        when 'statement_timeout' then perform set_config('statement_timeout', '0', false);
        when 'claims' then perform set_config('request.jwt.claims', '{"tenant":"south","role":"suite_admin"}', false);
        when 'read only' then perform set_config('default_transaction_read_only', 'on', false);
        when 'temp table' then create temporary table item (id bigint, name text) on commit preserve rows;
        when 'advisory lock' then perform pg_advisory_lock(42);
        when 'listen' then execute 'listen suite';
        when 'cursor' then execute 'declare c cursor with hold for select 1';
        when 'divide' then perform 1 / (new.id - new.id);
        when 'fault' then raise exception 'canary-of-the-message' using errcode = 'XX000', detail = 'canary-of-the-message', hint = 'canary-of-the-message';
        when 'serialization' then raise exception 'canary-of-the-message' using errcode = '40001';
        when 'sleep' then perform pg_sleep(60);
        when 'treasure' then perform place from vault.treasure;
        when 'who' then new.name := current_user;
        else null;
    end case;
    return new;
end
$$;
create trigger act before insert on suite.act for each row execute function suite.do_act();

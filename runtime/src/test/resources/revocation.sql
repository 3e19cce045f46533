create table petstore.revoked_token (jti text primary key, expires timestamptz not null);

create function petstore.check_token() returns void
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if exists (
        select from petstore.revoked_token
        where jti = nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'jti'
    ) then
        raise sqlstate 'PT401' using message = 'The token was revoked.';
    end if;
end $$;

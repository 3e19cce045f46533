-- Called first in every request, under the caller's role and in its transaction (x-tenon: preRequest).
create or replace function tenants.check_request() returns void
    language plpgsql stable
    set search_path = ''
as $$
begin
    if current_setting('app.user', true) <> '' and current_setting('app.tenant', true) = '' then
        raise sqlstate 'PT403' using message = 'The caller belongs to no tenant.';
    end if;
end;
$$;

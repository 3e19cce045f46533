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

-- Tells the answer what only the database knows (x-tenon: response, cookies).
create or replace function tenants.note_stored() returns trigger
    language plpgsql
    set search_path = ''
as $$
declare
    notes_left bigint := 1000 - (select count(*) from tenants.note where tenant_id = new.tenant_id);
begin
    perform set_config('app.last_note', new.id::text, true);
    perform set_config(
        'response.headers',
        json_build_array(json_build_object('X-Notes-Left', notes_left::text))::text,
        true);
    return null;
end;
$$;

create or replace trigger note_stored after insert on tenants.note
    for each row execute function tenants.note_stored();

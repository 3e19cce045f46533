package dev.tenon.generator.catalog;

/**
 * The catalog's queries for rights, each for all schemas at once. Their one parameter is an array
 * of schema names; names sort by code point. Superusers are left out.
 */
final class RightsSql {

    /**
     * Roles and whose rights they have without switching. Until PostgreSQL 15 a role inherits from
     * all or none, since then each membership says it.
     */
    private static final String INHERITED =
            """
            with recursive member (role, of) as (
                select m.member, m.roleid
                from pg_auth_members m join pg_roles r on r.oid = m.member
                where coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, r.rolinherit)
                union
                select m.role, g.roleid
                from member m join pg_auth_members g on g.member = m.of
                join pg_roles r on r.oid = g.member
                where coalesce((to_jsonb(g) ->> 'inherit_option')::boolean, r.rolinherit)
            ), holder (grantee, role, name) as (
                select r.oid, r.oid, r.rolname from pg_roles r where not r.rolsuper
                union
                select m.of, r.oid, r.rolname
                from member m join pg_roles r on r.oid = m.role where not r.rolsuper
                union
                select 0, 0, 'public'
            )
            """;

    static final String SCHEMA_USERS =
            INHERITED
                    + """
                    select distinct n.nspname, h.name collate "C" as role
                    from pg_namespace n
                    cross join aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) x
                    join holder h on h.grantee = x.grantee
                    where n.nspname = any (?) and x.privilege_type = 'USAGE'
                    order by 1, 2
                    """;

    static final String GRANTS =
            INHERITED
                    + """
                    , given (oid, grantee, privilege, col, attnum) as (
                        select c.oid, x.grantee, x.privilege_type, null::text, 0
                        from pg_class c
                        cross join aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) x
                        where c.relkind in ('r', 'p', 'f', 'v', 'm')
                        union all
                        select a.attrelid, x.grantee, x.privilege_type, a.attname::text, a.attnum
                        from pg_attribute a cross join aclexplode(a.attacl) x
                        where not a.attisdropped
                    ), held (oid, role, privilege, col, attnum) as (
                        select distinct g.oid, h.name, g.privilege, g.col, g.attnum
                        from given g join holder h on h.grantee = g.grantee
                        where g.privilege in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
                    )
                    select h.oid, h.role, h.privilege,
                           case when bool_or(h.col is null) then '{}'
                                else array_agg(h.col order by h.attnum) end
                    from held h
                    join pg_class c on c.oid = h.oid
                    join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = any (?)
                    group by h.oid, h.role, h.privilege
                    order by h.oid, h.role collate "C",
                             array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
                                            h.privilege)
                    """;

    static final String POLICIES =
            """
            select p.polrelid, p.polname, not p.polpermissive,
                   case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT'
                        when 'w' then 'UPDATE' when 'd' then 'DELETE' else '' end,
                   array(select coalesce(r.rolname::text, 'public') collate "C" as name
                         from unnest(p.polroles) as u (role)
                         left join pg_roles r on r.oid = u.role order by name),
                   coalesce(pg_get_expr(p.polqual, p.polrelid), ''),
                   coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
            from pg_policy p
            join pg_class c on c.oid = p.polrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?)
            order by p.polrelid, p.polname collate "C"
            """;

    /**
     * Tables that a view, or a view below it, reads with the rights of that view's owner. A stored
     * one reads everything so.
     */
    static final String BYPASSED =
            """
            with recursive reads (view, relation) as (
                select distinct r.ev_class, d.refobjid
                from pg_rewrite r
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                    and d.refclassid = 'pg_class'::regclass and d.refobjid <> r.ev_class
            ), below (root, view, stored) as (
                select c.oid, c.oid, c.relkind = 'm'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('v', 'm') and n.nspname = any (?)
                union
                select b.root, c.oid, b.stored or c.relkind = 'm'
                from below b join reads r on r.view = b.view
                join pg_class c on c.oid = r.relation and c.relkind in ('v', 'm')
            )
            select distinct b.root, (n.nspname || '.' || t.relname) collate "C"
            from below b
            join pg_class v on v.oid = b.view
            join reads r on r.view = b.view
            join pg_class t on t.oid = r.relation and t.relrowsecurity
            join pg_namespace n on n.oid = t.relnamespace
            where b.stored or not exists (
                select from pg_options_to_table(v.reloptions) o
                where o.option_name = 'security_invoker' and o.option_value::boolean)
            order by 1, 2
            """;

    private RightsSql() {}
}

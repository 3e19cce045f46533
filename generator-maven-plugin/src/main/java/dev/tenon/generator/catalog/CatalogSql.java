package dev.tenon.generator.catalog;

/**
 * The queries of the catalog, one a kind of object, each for all schemas at once. Their one
 * parameter is an array of schema names; names sort by code point.
 */
final class CatalogSql {

    static final String SCHEMAS =
            """
            select n.nspname, coalesce(obj_description(n.oid, 'pg_namespace'), '')
            from pg_namespace n where n.nspname = any (?) order by n.nspname collate "C"
            """;

    /** Neither partitions nor what an extension brings, nor Flyway's book. */
    static final String RELATIONS =
            """
            select c.oid, n.nspname, c.relname, c.relkind,
                   coalesce(obj_description(c.oid, 'pg_class'), ''),
                   c.relrowsecurity, c.relforcerowsecurity,
                   case when o.rolsuper then '' else o.rolname end
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_roles o on o.oid = c.relowner
            where n.nspname = any (?) and c.relkind in ('r', 'p', 'f', 'v', 'm')
              and not c.relispartition and c.relname <> 'flyway_schema_history'
              and not exists (select from pg_depend d
                  where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            order by n.nspname collate "C", c.relname collate "C"
            """;

    /** Domains are followed down to their base; arrays lead to their element. */
    static final String COLUMNS =
            """
            with recursive domain (oid, base, typmod) as (
                select t.oid, t.typbasetype, t.typtypmod from pg_type t where t.typtype = 'd'
                union all
                select d.oid, t.typbasetype,
                       case when d.typmod < 0 then t.typtypmod else d.typmod end
                from domain d join pg_type t on t.oid = d.base and t.typtype = 'd'
            ), resolved as (
                select d.oid, d.base, d.typmod
                from domain d join pg_type t on t.oid = d.base and t.typtype <> 'd'
            )
            select a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), e.typname,
                   case when a.atttypmod < 0 then coalesce(r.typmod, -1) else a.atttypmod end,
                   e.oid <> b.oid,
                   array(select l.enumlabel::text from pg_enum l
                         where l.enumtypid = e.oid order by l.enumsortorder),
                   not a.attnotnull, coalesce(pg_get_expr(f.adbin, f.adrelid), ''),
                   a.attidentity, a.attgenerated <> '',
                   coalesce(col_description(a.attrelid, a.attnum), ''),
                   case when s.nspname = 'pg_catalog' then '' else s.nspname end
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            left join resolved r on r.oid = a.atttypid
            join pg_type b on b.oid = coalesce(r.base, a.atttypid)
            join pg_type e on e.oid = case when b.typcategory = 'A' and b.typelem <> 0
                                           then b.typelem else b.oid end
            join pg_namespace s on s.oid = e.typnamespace
            left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
            where n.nspname = any (?) and c.relkind in ('r', 'p', 'f', 'v', 'm')
              and a.attnum > 0 and not a.attisdropped
            order by a.attrelid, a.attnum
            """;

    static final String CONSTRAINTS =
            """
            select k.conrelid, k.conname, k.contype,
                   array(select a.attname::text
                         from unnest(k.conkey) with ordinality as u (num, nth)
                         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num
                         order by u.nth),
                   coalesce(tn.nspname, ''), coalesce(t.relname, ''),
                   array(select a.attname::text
                         from unnest(k.confkey) with ordinality as u (num, nth)
                         join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num
                         order by u.nth),
                   k.confdeltype, k.confupdtype, coalesce(pg_get_expr(k.conbin, k.conrelid), '')
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_class t on t.oid = k.confrelid
            left join pg_namespace tn on tn.oid = t.relnamespace
            where n.nspname = any (?) and k.contype in ('p', 'u', 'f', 'c')
            order by k.conrelid, k.conname collate "C"
            """;

    static final String INDEXES =
            """
            select i.indrelid, x.relname, m.amname,
                   array(select coalesce(a.attname::text, pg_get_indexdef(i.indexrelid, g, true))
                         from generate_series(1, i.indnkeyatts) g
                         left join pg_attribute a
                             on a.attrelid = i.indrelid and a.attnum = i.indkey[g - 1]
                             and i.indkey[g - 1] <> 0
                         order by g),
                   i.indexprs is not null, i.indisunique,
                   coalesce(pg_get_expr(i.indpred, i.indrelid), '')
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            join pg_am m on m.oid = x.relam
            join pg_class c on c.oid = i.indrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (?)
              and not exists (select from pg_constraint k
                  where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
            order by i.indrelid, x.relname collate "C"
            """;

    static final String ROUTINES =
            """
            select n.nspname, p.proname, p.prokind = 'p', coalesce(p.proargnames, '{}'),
                   array(select format_type(u.type, null)
                         from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]))
                             with ordinality as u (type, nth)
                         order by u.nth),
                   coalesce(p.proargmodes::text[], '{}'),
                   case when p.prokind = 'p' then 'void' else format_type(p.prorettype, null) end,
                   p.proretset, p.provolatile, coalesce(obj_description(p.oid, 'pg_proc'), '')
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = any (?) and p.prokind in ('f', 'p')
              and not exists (select from pg_depend d
                  where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            order by n.nspname collate "C", p.proname collate "C",
                     pg_get_function_identity_arguments(p.oid) collate "C"
            """;

    private CatalogSql() {}
}

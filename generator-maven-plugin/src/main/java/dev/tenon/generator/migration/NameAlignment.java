package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Constraints, indexes and sequences that are the same in base and wanted but for their names.
 * Where a rename is the cause, or the spec gives the name, base follows wanted; elsewhere the name
 * base has is as good, and wanted follows. NOT NULL is a named constraint since PostgreSQL 18.
 */
final class NameAlignment {

    private static final String NAMED =
            """
            select n.nspname, c.relname, k.contype::text || ' ' || pg_get_constraintdef(k.oid),
                   k.conname, 'constraint'
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.oid >= 16384 and k.contype in ('p', 'u', 'f', 'c', 'n')
            union all
            select n.nspname, c.relname,
                   i.indisunique::text || regexp_replace(pg_get_indexdef(i.indexrelid), '^.*? USING ', ''),
                   x.relname, 'index'
            from pg_index i join pg_class x on x.oid = i.indexrelid
            join pg_class c on c.oid = i.indrelid
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.oid >= 16384
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid
                  and k.contype in ('p', 'u', 'x'))
            union all
            select n.nspname, c.relname, a.attname, s.relname, 'sequence'
            from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
            join pg_class c on c.oid = d.refobjid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
            join pg_namespace n on n.oid = c.relnamespace
            where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
              and d.deptype = 'i'
            order by 1, 2, 5, 3, 4
            """;

    private final DesiredSchema desired;
    private final Renames renames;
    private final List<String> inBase = new ArrayList<>();
    private final List<String> inWanted = new ArrayList<>();

    NameAlignment(DesiredSchema desired, Renames renames) {
        this.desired = desired;
        this.renames = renames;
    }

    /** An object that has a name and is known by what it does. */
    private record Named(String kind, String definition, String name) {}

    /** Finds the renames; they are run by the caller. */
    void compare(DatabaseAddress base, DatabaseAddress wanted) {
        var baseNames = read(base);
        var wantedNames = read(wanted);
        for (var table : desired.tables()) {
            String key = SqlText.qualified(table.schema(), table.name());
            compare(
                    table,
                    baseNames.getOrDefault(key, List.of()),
                    wantedNames.getOrDefault(key, List.of()));
        }
    }

    /** Renames that belong into the migration. */
    List<String> inBase() {
        return inBase;
    }

    /** Renames that only make the two comparable. */
    List<String> inWanted() {
        return inWanted;
    }

    private void compare(DesiredTable table, List<Named> base, List<Named> wanted) {
        Set<Named> free = new HashSet<>(base);
        wanted.forEach(free::remove);
        var explicit = explicitNames(table);
        for (var want : wanted) {
            var same =
                    base.contains(want)
                            ? Optional.<Named>empty()
                            : free.stream()
                                    .filter(have -> have.kind().equals(want.kind()))
                                    .filter(have -> have.definition().equals(want.definition()))
                                    .filter(have -> lacks(wanted, have) && lacks(base, want))
                                    .min(Comparator.comparing(Named::name));
            same.ifPresent(have -> {
                free.remove(have);
                boolean follows =
                        explicit.contains(want.name())
                                || (renames.touches(table)
                                        && have.name().startsWith(renames.oldName(table) + "_"));
                if (follows) {
                    inBase.add(rename(table, have, want.name()));
                } else {
                    inWanted.add(rename(table, want, have.name()));
                }
            });
        }
    }

    private static boolean lacks(List<Named> names, Named other) {
        return names.stream()
                .noneMatch(name ->
                        name.kind().equals(other.kind()) && name.name().equals(other.name()));
    }

    private static Set<String> explicitNames(DesiredTable table) {
        Set<String> names = new HashSet<>();
        table.primaryKey().ifPresent(key -> names.add(key.name()));
        table.unique().forEach(key -> names.add(key.name()));
        table.checks().forEach(check -> names.add(check.name()));
        table.foreignKeys().forEach(key -> names.add(key.name()));
        table.indexes().forEach(index -> names.add(index.name()));
        return names;
    }

    private static String rename(DesiredTable table, Named named, String to) {
        String target = SqlText.qualified(table.schema(), table.name());
        String object = SqlText.qualified(table.schema(), named.name());
        String rename = " rename to " + SqlText.quote(to);
        return switch (named.kind()) {
            case "index" -> "alter index " + object + rename;
            case "sequence" -> "alter sequence " + object + rename;
            default ->
                    "alter table "
                            + target
                            + " rename constraint "
                            + SqlText.quote(named.name())
                            + " to "
                            + SqlText.quote(to);
        };
    }

    private static Map<String, List<Named>> read(DatabaseAddress database) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(NAMED)) {
            Map<String, List<Named>> found = new LinkedHashMap<>();
            while (rows.next()) {
                found.computeIfAbsent(
                                SqlText.qualified(rows.getString(1), rows.getString(2)),
                                table -> new ArrayList<>())
                        .add(new Named(rows.getString(5), rows.getString(3), rows.getString(4)));
            }
            return found;
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
    }
}

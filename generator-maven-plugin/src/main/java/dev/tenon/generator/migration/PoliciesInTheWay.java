package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.database.DatabaseAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Declared policies that read a column whose type changes or that goes away. PostgreSQL changes no
 * column that a policy reads, so these are dropped first and made again at the end; meanwhile, in
 * the same transaction, nobody reaches a row by them.
 */
final class PoliciesInTheWay {

    private static final String READERS =
            """
            select n.nspname, t.relname, p.polname, cn.nspname, c.relname, a.attname
            from pg_policy p
            join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
                and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
            join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            join pg_class c on c.oid = a.attrelid join pg_namespace cn on cn.oid = c.relnamespace
            join pg_class t on t.oid = p.polrelid join pg_namespace n on n.oid = t.relnamespace
            """;

    /** A declared policy. */
    private record Found(DesiredTable table, DesiredPolicy policy) {
        private String subject() {
            return RightsDdl.subject(table, policy.name());
        }
    }

    private final List<Found> found;

    private PoliciesInTheWay(List<Found> found) {
        this.found = found;
    }

    /** Finds them in base, before the changes. */
    static PoliciesInTheWay find(
            DesiredSchema desired, DatabaseAddress base, List<TableDelta> deltas) {
        Set<List<String>> columns = new HashSet<>();
        for (var delta : deltas) {
            Stream.concat(
                            delta.retyped().stream().map(ColumnDelta::base),
                            delta.undeclared().stream())
                    .map(Column::name)
                    .forEach(column ->
                            columns.add(
                                    List.of(delta.table().schema(), delta.table().name(), column)));
        }
        var readers = columns.isEmpty() ? Set.<List<String>>of() : readers(base, columns);
        List<Found> found = new ArrayList<>();
        for (var table : desired.tables()) {
            table.rights().policies().stream()
                    .filter(policy ->
                            readers.contains(List.of(table.schema(), table.name(), policy.name())))
                    .forEach(policy -> found.add(new Found(table, policy)));
        }
        return new PoliciesInTheWay(found);
    }

    private static Set<List<String>> readers(DatabaseAddress base, Set<List<String>> columns) {
        try (var connection = base.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(READERS)) {
            Set<List<String>> readers = new HashSet<>();
            while (rows.next()) {
                if (columns.contains(
                        List.of(rows.getString(4), rows.getString(5), rows.getString(6)))) {
                    readers.add(List.of(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return readers;
        } catch (SQLException e) {
            throw base.unreachable(e);
        }
    }

    /** The statements with those policies out of their way. */
    List<String> around(List<String> statements) {
        List<String> all = new ArrayList<>();
        found.forEach(each -> all.add("drop policy " + each.subject()));
        statements.stream()
                .filter(statement -> found.stream().noneMatch(each -> isOn(each, statement)))
                .forEach(all::add);
        found.forEach(
                each -> all.add(RightsDdl.policy("create", each.table(), each.policy()).sql()));
        return all;
    }

    private static boolean isOn(Found each, String statement) {
        return Stream.of("create", "alter", "drop")
                .map(verb -> verb + " policy " + each.subject())
                .anyMatch(start -> statement.equals(start) || statement.startsWith(start + "\n"));
    }
}

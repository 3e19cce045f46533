package dev.tenon.generator.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes the DDL of several tables so that each is created after those it refers to. */
final class SchemaDdl {

    private final List<DesiredTable> tables;
    private final Predicate<DesiredForeignKey> targetExists;

    /**
     * Prepares to write.
     *
     * @param tables to create, in document order
     * @param targetExists whether a key to a table that is not among them can be made right away
     */
    SchemaDdl(List<DesiredTable> tables, Predicate<DesiredForeignKey> targetExists) {
        this.tables = tables;
        this.targetExists = targetExists;
    }

    /**
     * What was written.
     *
     * @param create tables, comments and indexes, in an order that runs
     * @param circles foreign keys that close a circle among the tables; those whose target is not
     *     there yet are nowhere
     * @param guards row security and policies, which may speak of any of the tables
     */
    record Written(
            List<DdlStatement> create, List<DdlStatement> circles, List<DdlStatement> guards) {

        /** All of them, in an order that runs. */
        List<DdlStatement> all() {
            return Stream.of(create, circles, guards).flatMap(List::stream).toList();
        }
    }

    /** The statements of all tables. */
    Written write() {
        List<DdlStatement> create = new ArrayList<>();
        List<DdlStatement> circles = new ArrayList<>();
        Set<String> created = new LinkedHashSet<>();
        for (var table : sorted()) {
            created.add(key(table.schema(), table.name()));
            var ddl =
                    new TableDdl(
                            table,
                            key ->
                                    isOurs(key)
                                            ? created.contains(target(key))
                                            : targetExists.test(key));
            create.addAll(ddl.create());
            circles.addAll(ddl.lateForeignKeys(this::isOurs));
        }
        var guards = sorted().stream().flatMap(table -> RightsDdl.guard(table).stream()).toList();
        return new Written(create, circles, guards);
    }

    private boolean isOurs(DesiredForeignKey key) {
        return tables.stream()
                .anyMatch(table -> key(table.schema(), table.name()).equals(target(key)));
    }

    /** Document order, but a table after those it refers to, where there is no circle. */
    private List<DesiredTable> sorted() {
        List<DesiredTable> sorted = new ArrayList<>();
        Set<DesiredTable> visited = new LinkedHashSet<>();
        tables.forEach(table -> visit(table, visited, sorted));
        return sorted;
    }

    private void visit(DesiredTable table, Set<DesiredTable> visited, List<DesiredTable> sorted) {
        if (!visited.add(table)) {
            return;
        }
        for (var key : table.foreignKeys()) {
            tables.stream()
                    .filter(other -> key(other.schema(), other.name()).equals(target(key)))
                    .forEach(other -> visit(other, visited, sorted));
        }
        sorted.add(table);
    }

    private static String target(DesiredForeignKey key) {
        return key(key.targetSchema(), key.targetTable());
    }

    private static String key(String schema, String table) {
        return SqlText.qualified(schema, table);
    }
}

package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.ReferentialAction;
import dev.tenon.generator.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the DDL of one table the way a person would: lower case, constraints in their places. */
final class TableDdl {

    private final DesiredTable table;
    private final Predicate<DesiredForeignKey> inline;

    /**
     * Prepares to write.
     *
     * @param inline foreign keys whose target exists when the table is created; the others come
     *     from {@link #lateForeignKeys}
     */
    TableDdl(DesiredTable table, Predicate<DesiredForeignKey> inline) {
        this.table = table;
        this.inline = inline;
    }

    /** The table, its comments and its indexes. */
    List<DdlStatement> create() {
        List<DdlStatement> statements = new ArrayList<>();
        statements.add(createTable());
        if (!table.comment().isEmpty()) {
            statements.add(comment("table " + name(), table.comment(), table.location()));
        }
        for (var column : table.columns()) {
            if (!column.comment().isEmpty()) {
                statements.add(
                        comment(
                                "column " + name() + "." + SqlText.quote(column.name()),
                                column.comment(),
                                column.location()));
            }
        }
        table.indexes().forEach(index -> statements.add(createIndex(index)));
        return statements;
    }

    /** Those of the foreign keys that were not written with the table. */
    List<DdlStatement> lateForeignKeys(Predicate<DesiredForeignKey> which) {
        return table.foreignKeys().stream()
                .filter(inline.negate())
                .filter(which)
                .map(key ->
                        DdlStatement.of(
                                "alter table "
                                        + name()
                                        + " add "
                                        + named(key.name())
                                        + "foreign key ("
                                        + SqlText.list(key.columns())
                                        + ") "
                                        + references(key),
                                key.location()))
                .toList();
    }

    private DdlStatement createTable() {
        List<String> lines = new ArrayList<>();
        List<Location> locations = new ArrayList<>();
        locations.add(table.location());
        for (var column : table.columns()) {
            add(lines, locations, column(column), column.location());
        }
        table.primaryKey()
                .filter(key -> key.columns().size() > 1)
                .ifPresent(key -> add(lines, locations, key("primary key", key), table.location()));
        table.unique().stream()
                .filter(key -> key.columns().size() > 1)
                .forEach(key -> add(lines, locations, key("unique", key), table.location()));
        table.foreignKeys().stream()
                .filter(inline)
                .filter(key -> key.columns().size() > 1)
                .forEach(key ->
                        add(
                                lines,
                                locations,
                                named(key.name())
                                        + "foreign key ("
                                        + SqlText.list(key.columns())
                                        + ") "
                                        + references(key),
                                key.location()));
        table.checks().stream()
                .filter(check -> check.column().isEmpty())
                .forEach(check -> add(lines, locations, check(check), check.location()));
        locations.add(table.location());
        return new DdlStatement(
                "create table " + name() + " (\n" + String.join(",\n", lines) + "\n)", locations);
    }

    /** A default or a check may run over several lines; each of them is that place's. */
    private static void add(
            List<String> lines, List<Location> locations, String text, Location location) {
        lines.add("    " + text);
        text.lines().forEach(line -> locations.add(location));
    }

    private String column(DesiredColumn column) {
        var text = new StringBuilder(SqlText.quote(column.name())).append(' ');
        text.append(column.type());
        column.identity()
                .ifPresent(identity ->
                        text.append(" generated ").append(identity.sql()).append(" as identity"));
        if (!column.generatedSql().isEmpty()) {
            text.append(" generated always as (").append(column.generatedSql()).append(") stored");
        }
        var primary = single(table.primaryKey().stream().toList(), column);
        if (!column.nullable() && primary.isEmpty() && column.identity().isEmpty()) {
            text.append(" not null");
        }
        if (!column.defaultSql().isEmpty()) {
            text.append(" default ").append(column.defaultSql());
        }
        primary.ifPresent(key -> text.append(' ').append(named(key.name())).append("primary key"));
        table.unique().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .forEach(key -> text.append(' ').append(named(key.name())).append("unique"));
        appendChecks(text, column);
        return text.toString();
    }

    private void appendChecks(StringBuilder text, DesiredColumn column) {
        table.checks().stream()
                .filter(check -> check.column().equals(column.name()))
                .forEach(check -> text.append(' ').append(check(check)));
        table.foreignKeys().stream()
                .filter(inline)
                .filter(key -> key.columns().equals(List.of(column.name())))
                .forEach(key -> text.append(' ').append(named(key.name())).append(references(key)));
    }

    private static Optional<DesiredKey> single(List<DesiredKey> keys, DesiredColumn column) {
        return keys.stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .findFirst();
    }

    private static String key(String kind, DesiredKey key) {
        return named(key.name()) + kind + " (" + SqlText.list(key.columns()) + ")";
    }

    private static String check(DesiredCheck check) {
        return named(check.name()) + "check (" + check.expression() + ")";
    }

    private static String references(DesiredForeignKey key) {
        var text =
                new StringBuilder("references ")
                        .append(SqlText.qualified(key.targetSchema(), key.targetTable()))
                        .append(" (")
                        .append(SqlText.list(key.targetColumns()))
                        .append(')');
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            text.append(" on delete ").append(key.onDelete().sql());
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            text.append(" on update ").append(key.onUpdate().sql());
        }
        return text.toString();
    }

    private DdlStatement createIndex(DesiredIndex index) {
        var parts =
                index.parts().stream()
                        .map(part ->
                                switch (part) {
                                    case DesiredIndex.Part.Column column ->
                                            SqlText.quote(column.name());
                                    case DesiredIndex.Part.Expression expression ->
                                            "(" + expression.sql() + ")";
                                })
                        .toList();
        String name = index.name().isEmpty() ? "" : SqlText.quote(index.name()) + " ";
        return DdlStatement.of(
                "create "
                        + (index.unique() ? "unique index " : "index ")
                        + name
                        + "on "
                        + name()
                        + " ("
                        + String.join(", ", parts)
                        + ")",
                index.location());
    }

    private static DdlStatement comment(String what, String text, Location location) {
        return DdlStatement.of("comment on " + what + " is " + SqlText.literal(text), location);
    }

    private static String named(String constraint) {
        return constraint.isEmpty() ? "" : "constraint " + SqlText.quote(constraint) + " ";
    }

    private String name() {
        return SqlText.qualified(table.schema(), table.name());
    }
}

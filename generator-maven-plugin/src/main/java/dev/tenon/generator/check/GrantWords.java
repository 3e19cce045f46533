package dev.tenon.generator.check;

import dev.tenon.generator.model.TableName;
import dev.tenon.generator.rights.Need;
import dev.tenon.generator.spec.SpecSettings;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.SpecTables;
import dev.tenon.generator.table.SqlNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how a role gets rights: in the spec for its own tables, in SQL for what is hand-written. */
final class GrantWords {

    private final SpecTables tables;
    private final SpecSettings.Migrations migrations;

    GrantWords(SpecTables tables, SpecSettings.Migrations migrations) {
        this.tables = tables;
        this.migrations = migrations;
    }

    /**
     * What to write.
     *
     * @param role who lacks rights
     * @param lacking the rights
     * @param closed schemas that the role may not use
     */
    String fix(String role, List<Need> lacking, List<String> closed) {
        Map<TableName, List<Need>> byTable = new LinkedHashMap<>();
        lacking.forEach(need ->
                byTable.computeIfAbsent(need.table(), table -> new ArrayList<>()).add(need));
        List<String> inSpec = new ArrayList<>();
        List<String> inSql = new ArrayList<>();
        byTable.forEach((name, needs) ->
                owned(name)
                        .ifPresentOrElse(
                                table -> inSpec.add(inSpec(table, role, needs)),
                                () -> inSql.add(inSql(name, role, needs))));
        if (inSpec.isEmpty()) {
            closed.forEach(schema ->
                    inSql.addFirst(
                            "grant usage on schema "
                                    + SqlNames.identifier(schema)
                                    + " to "
                                    + SqlNames.identifier(role)));
        }
        List<String> parts = new ArrayList<>(inSpec);
        if (!inSql.isEmpty()) {
            parts.add("write into a migration of your own: " + String.join("; ", inSql));
        }
        return String.join("; ", parts)
                + "; or else keep the role out by \"security\" or \"roles\" of the operation";
    }

    /** The table if its grants can be written in the spec. */
    private Optional<NamedTable> owned(TableName name) {
        return tables.table(name)
                .filter(table -> !table.view() && migrations == SpecSettings.Migrations.WRITE);
    }

    private static String inSpec(NamedTable table, String role, List<Need> needs) {
        return "write in schema \""
                + table.owner().name()
                + "\" grants: {"
                + role
                + ": ["
                + needs.stream().map(need -> inSpec(table, need)).collect(Collectors.joining(", "))
                + "]}";
    }

    private static String inSpec(NamedTable table, Need need) {
        var all = table.columns().stream().map(NamedColumn::name).toList();
        if (need.columns().isEmpty() || need.columns().containsAll(all)) {
            return need.privilege().sql();
        }
        return "'"
                + need.privilege().sql()
                + "("
                + need.columns().stream()
                        .map(column -> table.column(column).map(NamedColumn::field).orElse(column))
                        .collect(Collectors.joining(", "))
                + ")'";
    }

    private static String inSql(TableName table, String role, List<Need> needs) {
        return "grant "
                + needs.stream().map(GrantWords::inSql).collect(Collectors.joining(", "))
                + " on "
                + SqlNames.identifier(table.schema())
                + "."
                + SqlNames.identifier(table.name())
                + " to "
                + SqlNames.identifier(role);
    }

    private static String inSql(Need need) {
        return need.privilege().sql()
                + (need.columns().isEmpty()
                        ? ""
                        : need.columns().stream()
                                .map(SqlNames::identifier)
                                .collect(Collectors.joining(", ", " (", ")")));
    }
}

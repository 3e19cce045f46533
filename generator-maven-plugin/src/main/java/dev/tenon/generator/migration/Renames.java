package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rename hints of a spec that have something to rename, and those that have nothing. */
final class Renames {

    private final List<String> statements = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Map<DesiredTable, String> oldTables = new HashMap<>();
    private final Set<DesiredTable> touched = new HashSet<>();
    private final List<String> phrases = new ArrayList<>();

    /**
     * Compares hints with a database.
     *
     * @param base what it holds before any rename
     */
    Renames(DesiredSchema desired, Catalog base) {
        desired.tables().forEach(table -> table(table, base));
    }

    /** The ALTER … RENAME of tables and columns, in an order that runs. */
    List<String> statements() {
        return statements;
    }

    /** DB-308 for each hint without anything to rename. */
    List<Problem> warnings() {
        return warnings;
    }

    /** The table's name in base, of which the names of its constraints may speak. */
    String oldName(DesiredTable table) {
        return oldTables.getOrDefault(table, table.name());
    }

    /** Whether the table or one of its columns is renamed. */
    boolean touches(DesiredTable table) {
        return touched.contains(table);
    }

    /** What file names say, such as {@code rename_pet_to_animal}. */
    List<String> phrases() {
        return phrases;
    }

    private void table(DesiredTable table, Catalog base) {
        String old = table.name();
        if (table.renamedFrom().isPresent()) {
            var hint = table.renamedFrom().get();
            if (base.relation(table.schema(), table.name()).isEmpty()
                    && base.relation(table.schema(), hint.from()).isPresent()) {
                old = hint.from();
                oldTables.put(table, old);
                touched.add(table);
                phrases.add("rename_" + old + "_to_" + table.name());
                statements.add(
                        "alter table "
                                + SqlText.qualified(table.schema(), old)
                                + " rename to "
                                + SqlText.quote(table.name()));
            } else {
                warnings.add(stale(hint, "table", table.schema() + "." + hint.from()));
            }
        }
        var relation = base.relation(table.schema(), old);
        for (var column : table.columns()) {
            column.renamedFrom()
                    .ifPresent(hint ->
                            column(
                                    table,
                                    column,
                                    hint,
                                    relation.flatMap(r -> r.column(hint.from())).isPresent()
                                            && relation.flatMap(r -> r.column(column.name()))
                                                    .isEmpty()));
        }
    }

    private void column(
            DesiredTable table, DesiredColumn column, RenameHint hint, boolean applies) {
        if (!applies) {
            warnings.add(
                    stale(hint, "column", table.schema() + "." + table.name() + "." + hint.from()));
            return;
        }
        touched.add(table);
        phrases.add(table.name() + "_rename_" + hint.from() + "_to_" + column.name());
        statements.add(
                "alter table "
                        + SqlText.qualified(table.schema(), table.name())
                        + " rename column "
                        + SqlText.quote(hint.from())
                        + " to "
                        + SqlText.quote(column.name()));
    }

    private static Problem stale(RenameHint hint, String kind, String name) {
        return new Problem(
                ProblemCode.STALE_RENAME,
                hint.location(),
                "there is no " + kind + " \"" + name + "\" left to rename",
                "the migrations have it under its new name already, or never had it",
                "remove renamedFrom");
    }
}

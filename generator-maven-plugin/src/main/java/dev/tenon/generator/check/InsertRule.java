package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.SpecTables;
import java.util.List;

/** An insert leaves out no column that only the database knows of and that needs a value. */
final class InsertRule {

    private final Catalog catalog;
    private final Findings findings;

    InsertRule(Catalog catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check(Model model, SpecTables tables) {
        for (var operation : model.operations()) {
            if (operation.action() == Operation.Action.INSERT) {
                tables.table(operation.resource().table())
                        .ifPresent(table -> check(operation, table));
            }
        }
    }

    private void check(Operation operation, NamedTable table) {
        catalog.relation(table.name().schema(), table.name().name()).stream()
                .flatMap(relation -> relation.columns().stream())
                .filter(column -> table.column(column.name()).isEmpty())
                .filter(InsertRule::needsValue)
                .forEach(column -> findings.add(unfilled(operation, table, column)));
    }

    private static boolean needsValue(Column column) {
        return !column.nullable()
                && column.defaultSql().isEmpty()
                && column.identity().isEmpty()
                && column.generatedSql().isEmpty();
    }

    private static Problem unfilled(Operation operation, NamedTable table, Column column) {
        String name = table.name() + "." + column.name();
        return new Problem(
                ProblemCode.COLUMN_UNFILLED,
                operation.spec().key(),
                "\"" + operation.id() + "\" can never fill column \"" + name + "\"",
                "the column is NOT NULL without a default, and no field of the spec stands for it",
                "add a field for it to schema \""
                        + table.owner().name()
                        + "\", or give the column a default",
                List.of(new Location.InDatabase(name)));
    }
}

package dev.tenon.generator.check;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import java.util.List;

/** A written row has a value for every column that refuses NULL and does not fill itself. */
final class FillRule {

    private final ColumnFacts facts;
    private final Findings findings;

    FillRule(ColumnFacts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void check(Operation operation, NamedTable table) {
        boolean whole = operation.action() == Action.INSERT || operation.action() == Action.REPLACE;
        if (whole && !table.view()) {
            operation.body().ifPresent(body -> check(operation, body, table));
        }
    }

    private void check(Operation operation, Body body, NamedTable table) {
        for (var column : table.columns()) {
            if (!facts.needsValue(table, column) || operation.fixes(column.name())) {
                continue;
            }
            var field =
                    body.fields().stream()
                            .filter(found -> found.column().equals(column.name()))
                            .findFirst();
            if (field.isPresent()) {
                if (!field.get().required() && field.get().standard().isEmpty()) {
                    findings.add(optional(operation, field.get(), column));
                }
            } else if (operation.action() == Action.INSERT) {
                // A replaced row keeps what its body cannot name.
                findings.add(never(operation, body, column));
            }
        }
    }

    private static Problem never(Operation operation, Body body, NamedColumn column) {
        boolean hidden = column.declared() && column.schema().isHidden();
        boolean readOnly = hidden || (column.declared() && column.schema().isReadOnly());
        String field = "\"" + column.field() + "\"";
        return new Problem(
                ProblemCode.COLUMN_UNFILLED,
                operation.spec().key(),
                "\"" + operation.id() + "\" can never fill " + name(operation, column),
                "the column refuses null and has no default, and "
                        + (readOnly
                                ? field + (hidden ? " is hidden" : " is readOnly")
                                : "the body has no field for it"),
                readOnly
                        ? "give "
                                + field
                                + " a default, such as \"x-tenon: {default: now()}\", or let it"
                                + " be null"
                                + (hidden ? ", or keep it to a value with \"where\"" : "")
                        : "add "
                                + field
                                + " to schema \""
                                + body.schema()
                                + "\", or give it a default",
                List.of(column.at()));
    }

    private static Problem optional(Operation operation, Field field, NamedColumn column) {
        return new Problem(
                ProblemCode.COLUMN_UNFILLED,
                field.at(),
                "\"" + field.name() + "\" may be left out, and its column refuses null",
                name(operation, column)
                        + " has no default, and \""
                        + operation.id()
                        + "\" writes it",
                "add \"" + field.name() + "\" to \"required\", or give it a default",
                column.at().equals(field.at())
                        ? List.of(operation.spec().key())
                        : List.of(column.at(), operation.spec().key()));
    }

    private static String name(Operation operation, NamedColumn column) {
        return "column \"" + operation.resource().table() + "." + column.name() + "\"";
    }
}

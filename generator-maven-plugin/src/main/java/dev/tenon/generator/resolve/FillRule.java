package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.table.NamedColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A written row has a value for every column that refuses NULL and does not fill itself. */
final class FillRule {

    private final Bound bound;
    private final List<Param> params;

    FillRule(Bound bound, List<Param> params) {
        this.bound = bound;
        this.params = params;
    }

    /** Checks a whole row's body; of a plain spec, returns the columns it must require. */
    Set<String> check(Body body) {
        var required = new HashSet<String>();
        for (var column : bound.table().columns()) {
            if (fillsItself(column) || isInPath(column)) {
                continue;
            }
            var field =
                    body.fields().stream()
                            .filter(found -> found.column().equals(column.name()))
                            .findFirst();
            if (field.isEmpty()) {
                reportNever(body, column);
            } else if (!field.get().required() && field.get().standard().isEmpty()) {
                required.add(column.name());
                bound.scene().findings().add(optional(field.get(), column));
            }
        }
        return required;
    }

    private boolean fillsItself(NamedColumn column) {
        return !bound.scene().facts().notNull(bound.table(), column)
                || bound.scene().facts().defaulted(bound.table(), column);
    }

    private boolean isInPath(NamedColumn column) {
        return params.stream()
                .map(Param::use)
                .anyMatch(use ->
                        switch (use) {
                            case Param.Use.Key key -> key.field().column().equals(column.name());
                            case Param.Use.Scope scope ->
                                    scope.field().column().equals(column.name());
                            case Param.Use.Filter _, Param.Use.Paging _, Param.Use.Plain _ -> false;
                        });
    }

    // A replaced row keeps what its body cannot name.
    private void reportNever(Body body, NamedColumn column) {
        if (bound.action() != Action.INSERT) {
            return;
        }
        boolean readOnly = column.declared() && column.schema().isReadOnly();
        bound.scene()
                .findings()
                .add(
                        new Problem(
                                ProblemCode.COLUMN_UNFILLED,
                                bound.spec().key(),
                                "\""
                                        + bound.id()
                                        + "\" can never fill column \""
                                        + bound.table().name()
                                        + "."
                                        + column.name()
                                        + "\"",
                                "the column refuses null and has no default, and "
                                        + (readOnly
                                                ? "\"" + column.field() + "\" is readOnly"
                                                : "the body has no field for it"),
                                readOnly
                                        ? "give \""
                                                + column.field()
                                                + "\" a default, such as \"x-tenon: {default:"
                                                + " now()}\", or let it be null"
                                        : "add \""
                                                + column.field()
                                                + "\" to schema \""
                                                + body.schema()
                                                + "\", or give it a default",
                                List.of(column.at())));
    }

    private Problem optional(Field field, NamedColumn column) {
        boolean plain = bound.scene().plain();
        return new Problem(
                plain ? ProblemCode.REQUIRED_ASSUMED : ProblemCode.COLUMN_UNFILLED,
                field.at(),
                "\""
                        + field.name()
                        + "\" may be left out, and its column refuses null"
                        + (plain ? ": it is required here" : ""),
                "column \""
                        + bound.table().name()
                        + "."
                        + column.name()
                        + "\" has no default, and \""
                        + bound.id()
                        + "\" writes it",
                "add \"" + field.name() + "\" to \"required\", or give it a default",
                column.at().equals(field.at())
                        ? List.of(bound.spec().key())
                        : List.of(column.at(), bound.spec().key()));
    }
}

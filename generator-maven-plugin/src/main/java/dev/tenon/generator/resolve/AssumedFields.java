package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.table.NamedColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The optional fields of a plain spec's bodies without which a row cannot be written. */
final class AssumedFields {

    private final Bound bound;
    private final List<Param> params;

    AssumedFields(Bound bound, List<Param> params) {
        this.bound = bound;
        this.params = params;
    }

    /** Names of their columns; each is a warning. */
    Set<String> of(Body body) {
        var columns = new HashSet<String>();
        for (var field : body.fields()) {
            var column = bound.table().column(field.column()).orElseThrow();
            boolean optional = !field.required() && field.standard().isEmpty();
            if (optional
                    && bound.scene().facts().needsValue(bound.table(), column)
                    && params.stream()
                            .flatMap(param -> param.fixed().stream())
                            .noneMatch(fixed -> fixed.column().equals(field.column()))) {
                columns.add(field.column());
                bound.scene().findings().add(assumed(field, column));
            }
        }
        return columns;
    }

    private Problem assumed(Field field, NamedColumn column) {
        return new Problem(
                ProblemCode.REQUIRED_ASSUMED,
                field.at(),
                "\""
                        + field.name()
                        + "\" may be left out, and its column refuses null: it is required here",
                "column \""
                        + bound.table().name()
                        + "."
                        + column.name()
                        + "\" has no default, and \""
                        + bound.id()
                        + "\" writes it",
                "add \"" + field.name() + "\" to \"required\", or give it a default",
                List.of(bound.spec().key()));
    }
}

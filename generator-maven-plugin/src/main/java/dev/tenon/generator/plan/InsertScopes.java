package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import java.util.List;

/** What paths give to rows that are inserted, beside what their bodies say. */
final class InsertScopes {

    private final Model model;
    private final Types types;

    InsertScopes(Model model, Types types) {
        this.model = model;
        this.types = types;
    }

    /**
     * The fields that a path fixes and the body does not hold: one list for each way to insert the
     * body, of which one may be empty. A body that no operation inserts has one empty list.
     */
    List<List<Field>> of(Body body) {
        ClassName type = types.body(body);
        List<List<Field>> scopes =
                model.operations().stream()
                        .filter(operation -> operation.action() == Operation.Action.INSERT)
                        .filter(operation ->
                                operation.body().map(types::body).filter(type::equals).isPresent())
                        .map(operation -> beside(body, operation))
                        .distinct()
                        .toList();
        return scopes.isEmpty() ? List.of(List.of()) : scopes;
    }

    private static List<Field> beside(Body body, Operation operation) {
        return operation.params().stream()
                .map(Param::use)
                .filter(Param.Use.Scope.class::isInstance)
                .map(use -> ((Param.Use.Scope) use).field())
                .filter(field ->
                        body.fields().stream()
                                .noneMatch(held -> held.column().equals(field.column())))
                .toList();
    }
}

package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Operation.Answer;
import dev.tenon.generator.model.Operation.RowPath;
import dev.tenon.generator.spec.SpecParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives each insert the path where its row is found: that of an operation that finds one. */
final class RowPaths {

    private final List<Operation> operations;

    RowPaths(List<Operation> operations) {
        this.operations = operations;
    }

    /** The operations, inserts with the locations of their rows. */
    List<Operation> located() {
        return operations.stream().map(this::located).toList();
    }

    private Operation located(Operation operation) {
        if (operation.action() != Action.INSERT) {
            return operation;
        }
        // Of several paths the one that goes on from the insert's own is the row's home.
        var location =
                operations.stream()
                        .filter(found -> found.action() == Action.FIND)
                        .filter(found ->
                                found.resource().table().equals(operation.resource().table()))
                        .sorted(
                                Comparator.comparing(
                                        found -> !found.path().startsWith(operation.path() + "/")))
                        .flatMap(found -> path(found).stream())
                        .findFirst();
        var answer = operation.answer();
        return operation.withAnswer(new Answer(answer.status(), answer.content(), location));
    }

    private static Optional<RowPath> path(Operation find) {
        var fields = new ArrayList<Field>();
        for (var variable : PathShape.of(find.path()).variables()) {
            var field =
                    find.params().stream()
                            .filter(param -> param.in() == SpecParameter.In.PATH)
                            .filter(param -> param.name().equals(variable))
                            .flatMap(param -> param.fixed().stream())
                            .findFirst();
            boolean hidden =
                    field.filter(found -> found.access() == Field.Access.HIDDEN).isPresent();
            if (field.isEmpty() || hidden) {
                return Optional.empty();
            }
            fields.add(field.get());
        }
        return Optional.of(new RowPath(find.path(), fields));
    }
}

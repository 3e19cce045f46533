package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Operation.Answer;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.JsonType;
import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.spec.SpecResponse;
import dev.tenon.generator.spec.SpecSchema;
import dev.tenon.generator.table.NamedTable;
import java.util.List;
import java.util.Optional;

/** Tells what an operation answers to success, and in which shape it shows rows. */
final class AnswerResolver {

    private final Scene scene;
    private final ResourceRegistry resources;

    AnswerResolver(Scene scene, ResourceRegistry resources) {
        this.scene = scene;
        this.resources = resources;
    }

    /** The shape of rows: the answer's schema, else the table's own. */
    Resource resource(SpecOperation operation, NamedTable table) {
        var row = Answers.schema(operation).map(Answers::row);
        if (row.isEmpty()) {
            return resources.owner(table);
        }
        var component = scene.component(row.get());
        var schema = component.map(found -> found.schema()).orElse(row.get());
        if (!schema.is(JsonType.OBJECT) || schema.shape().fields().isEmpty()) {
            scene.findings()
                    .add(
                            unsupported(
                                    operation,
                                    row.get().at(),
                                    "its schema is no object with fields, and rows are",
                                    "answer an object schema of the table's fields"));
            return resources.owner(table);
        }
        var other = scene.table(row.get()).filter(found -> !found.equals(table));
        if (other.isPresent()) {
            scene.findings().add(elsewhere(operation, row.get(), other.get(), table));
            return resources.owner(table);
        }
        return component
                .map(found -> resources.of(found, table))
                .orElseGet(() -> resources.inPlace(operation, schema, table));
    }

    /** The answer, its location still empty. */
    Answer answer(SpecOperation operation, Action action) {
        var successes = Answers.successes(operation);
        var chosen = successes.stream().filter(found -> fits(found, action)).findFirst();
        if (chosen.isEmpty()) {
            if (!successes.isEmpty()) {
                scene.findings().add(status(operation, successes.getFirst(), action));
            }
            return new Answer(standard(action), action != Action.DELETE, Optional.empty());
        }
        successes.stream()
                .filter(_ -> !operation.rules().terms().reply().status())
                .filter(found -> !found.key().equals(chosen.get().key()))
                .forEach(found -> scene.findings().add(unused(operation, found, chosen.get())));
        return answer(operation, action, chosen.get());
    }

    private Answer answer(SpecOperation operation, Action action, SpecResponse chosen) {
        boolean content = Answers.hasContent(chosen);
        boolean reads = action == Action.LIST || action == Action.FIND;
        if (reads && !content && !scene.plain()) {
            scene.findings()
                    .add(
                            unsupported(
                                    operation,
                                    chosen.key(),
                                    "it reads rows, and the answer has no schema",
                                    "write \"content\" with a JSON schema of the rows"));
        }
        checkShape(operation, action, chosen);
        int status =
                chosen.status().equals("2XX")
                        ? standard(action)
                        : Integer.parseInt(chosen.status());
        return new Answer(status, content || reads, Optional.empty());
    }

    private void checkShape(SpecOperation operation, Action action, SpecResponse chosen) {
        var schema = Answers.schema(operation);
        if (schema.isEmpty() || action == Action.LIST) {
            return;
        }
        if (action == Action.DELETE && Answers.hasContent(chosen)) {
            scene.findings()
                    .add(
                            unsupported(
                                    operation,
                                    chosen.key(),
                                    "it deletes a row, and then there is none to show",
                                    "answer 204 without \"content\""));
        } else if (schema.get().is(JsonType.ARRAY)) {
            scene.findings()
                    .add(
                            unsupported(
                                    operation,
                                    schema.get().at(),
                                    "it writes one row, and the answer is an array",
                                    "answer the row's own schema"));
        }
    }

    private static boolean fits(SpecResponse response, Action action) {
        return response.status().equals("2XX") || statuses(action).contains(response.status());
    }

    private static List<String> statuses(Action action) {
        return switch (action) {
            case LIST, FIND -> List.of("200");
            case INSERT -> List.of("201", "200", "204");
            case UPDATE, REPLACE -> List.of("200", "204");
            case DELETE -> List.of("204", "200");
        };
    }

    private static int standard(Action action) {
        return Integer.parseInt(statuses(action).getFirst());
    }

    private static Problem unsupported(
            SpecOperation operation, Location at, String cause, String fix) {
        return new Problem(
                ProblemCode.ANSWER_UNSUPPORTED,
                at,
                "\"" + operation.id().name() + "\" cannot give this answer",
                cause,
                fix);
    }

    private static Problem elsewhere(
            SpecOperation operation, SpecSchema row, NamedTable other, NamedTable table) {
        return unsupported(
                operation,
                row.at(),
                "it works on table \""
                        + table.name()
                        + "\", and the schema is of \""
                        + other.name()
                        + "\"",
                "answer a schema of \""
                        + table.name()
                        + "\", such as \""
                        + table.owner().name()
                        + "\"");
    }

    private static Problem status(SpecOperation operation, SpecResponse first, Action action) {
        return unsupported(
                operation,
                first.key(),
                "success of this kind of operation is " + String.join(" or ", statuses(action)),
                "write status " + statuses(action).getFirst());
    }

    private static Problem unused(
            SpecOperation operation, SpecResponse response, SpecResponse chosen) {
        return new Problem(
                ProblemCode.ANSWER_UNUSED,
                response.key(),
                "\"" + operation.id().name() + "\" never answers " + response.status(),
                "its success is " + chosen.status(),
                "remove this response");
    }
}

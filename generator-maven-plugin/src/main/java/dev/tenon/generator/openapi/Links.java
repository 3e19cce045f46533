package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Operation.RowPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes the links of an answer that holds a new row: the operations at its path or below it, with
 * the fields that fill their path (OpenAPI 3.1 §4.8.20).
 */
final class Links {

    private final List<Operation> operations;

    Links(List<Operation> operations) {
        this.operations = operations;
    }

    /** The links by operationId; empty when the answer leads nowhere. */
    Json.Members of(Operation operation) {
        var links = new Builder();
        if (operation.answer().content()) {
            operation.answer().location().ifPresent(row -> addAll(links, row));
        }
        return links.build();
    }

    private void addAll(Builder links, RowPath row) {
        for (var target : operations) {
            variables(row, target.path())
                    .ifPresent(variables -> links.put(key(target), link(target, variables, row)));
        }
    }

    private static Json link(Operation target, List<String> variables, RowPath row) {
        var parameters = new Builder();
        for (var index = 0; index < variables.size(); index++) {
            parameters.put(variables.get(index), expression(row.fields().get(index)));
        }
        return new Builder()
                .put("operationId", target.id())
                .put("parameters", parameters.build())
                .build();
    }

    // Keys of links keep to the letters of component names (OpenAPI 3.1 §4.8.7.1).
    private static String key(Operation target) {
        return target.id().replaceAll("[^a-zA-Z0-9._-]", "_");
    }

    private static String expression(Field field) {
        return "$response.body#/" + field.name().replace("~", "~0").replace("/", "~1");
    }

    /**
     * The variables of a path that starts as the row's path does and has no others, in order; empty
     * when it does not.
     */
    private static Optional<List<String>> variables(RowPath row, String path) {
        var wanted = row.path().split("/", -1);
        var found = path.split("/", -1);
        if (found.length < wanted.length) {
            return Optional.empty();
        }
        for (var index = 0; index < wanted.length; index++) {
            var same =
                    isVariable(wanted[index])
                            ? isVariable(found[index])
                            : wanted[index].equals(found[index]);
            if (!same) {
                return Optional.empty();
            }
        }
        var variables = Arrays.stream(found).filter(Links::isVariable).toList();
        if (variables.size() != row.fields().size()) {
            return Optional.empty();
        }
        return Optional.of(
                variables.stream().map(text -> text.substring(1, text.length() - 1)).toList());
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}

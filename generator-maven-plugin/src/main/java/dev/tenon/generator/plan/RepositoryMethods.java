package dev.tenon.generator.plan;

import com.palantir.javapoet.TypeName;
import dev.tenon.generator.plan.RepositoryCall.Outcome;
import dev.tenon.generator.plan.RepositoryStatement.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects the methods of a repository: each statement, and the call that runs it. */
final class RepositoryMethods {

    private final List<RepositoryCall> calls = new ArrayList<>();
    private final List<RepositoryStatement> statements = new ArrayList<>();
    private final List<RepositoryPlan.Bound> key;

    /** Takes the columns that identify a row; empty when none do. */
    RepositoryMethods(List<RepositoryPlan.Bound> key) {
        this.key = key;
    }

    List<RepositoryCall> calls() {
        return List.copyOf(calls);
    }

    List<RepositoryStatement> statements() {
        return List.copyOf(statements);
    }

    void find() {
        call(
                "The row with this key; empty when there is none.",
                keyed("find", "The row with this key, to be read later.", "select"),
                Outcome.FOUND);
    }

    void list() {
        calls.add(new RepositoryCall.Rows("list", "The rows a typed query asks for."));
        statements.add(
                new RepositoryStatement.Rows("list", "The rows of a request, to be read later."));
    }

    /**
     * Adds the statement, and a call for each way to insert: paths may fix columns that the body
     * does not hold. Calls that Java could not tell apart are named after those columns.
     *
     * @param ways columns that a path fixes; one may be empty
     */
    void insert(Write row, List<List<RepositoryPlan.Bound>> ways) {
        var statement =
                new RepositoryStatement.Row(
                        "insert",
                        "A row to be stored later, in {@link Statement#within} what a path would"
                                + " fix.",
                        "insert",
                        List.of(),
                        Optional.of(row));
        statements.add(statement);
        for (List<RepositoryPlan.Bound> scopes : ways) {
            boolean alone =
                    ways.stream().filter(way -> types(way).equals(types(scopes))).count() == 1;
            calls.add(
                    new RepositoryCall.Row(
                            alone ? "insert" : "insertWith" + names(scopes),
                            scopes.isEmpty()
                                    ? "Stores a row and answers it as stored."
                                    : "Stores a row with what a path would fix, and answers it as"
                                            + " stored.",
                            statement,
                            scopes,
                            Outcome.STORED));
        }
    }

    private static List<TypeName> types(List<RepositoryPlan.Bound> scopes) {
        return scopes.stream().map(RepositoryPlan.Bound::type).toList();
    }

    private static String names(List<RepositoryPlan.Bound> scopes) {
        return scopes.stream()
                .map(scope -> JavaNames.type(scope.name()))
                .collect(Collectors.joining("And"));
    }

    void update(Write patch) {
        call(
                "Changes the fields the patch names; empty when there is no such row.",
                keyed("update", "A patch of the row with this key, to be run later.", patch),
                Outcome.FOUND);
    }

    void replace(Write row) {
        call(
                "Writes every field but the key; empty when there is no such row.",
                keyed("replace", "New fields for the row with this key, to be written later.", row),
                Outcome.FOUND);
    }

    void delete() {
        call(
                "Removes a row; false when there is none.",
                keyed("delete", "The row with this key, to be removed later.", "delete"),
                Outcome.REMOVED);
    }

    private RepositoryStatement.Row keyed(String name, String doc, String verb) {
        return new RepositoryStatement.Row(name, doc, verb, key, Optional.empty());
    }

    private RepositoryStatement.Row keyed(String name, String doc, Write write) {
        return new RepositoryStatement.Row(name, doc, "update", key, Optional.of(write));
    }

    private void call(String doc, RepositoryStatement.Row statement, Outcome outcome) {
        statements.add(statement);
        calls.add(new RepositoryCall.Row(statement.name(), doc, statement, List.of(), outcome));
    }
}

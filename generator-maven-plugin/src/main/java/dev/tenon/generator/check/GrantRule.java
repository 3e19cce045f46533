package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Grant;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.catalog.Rights;
import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.SqlFunction;
import dev.tenon.generator.model.TableName;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.rights.Caller;
import dev.tenon.generator.rights.Need;
import dev.tenon.generator.rights.OperationNeeds;
import dev.tenon.generator.table.SpecTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every role that may call an operation has the rights that its statements need. */
final class GrantRule {

    private final Catalog catalog;
    private final Findings findings;

    GrantRule(Catalog catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check(Model model, SpecTables tables) {
        model.auth().ifPresent(auth -> check(model, auth, tables));
    }

    private void check(Model model, Auth auth, SpecTables tables) {
        var words = new GrantWords(tables, model.spec().settings().migrations());
        for (var operation : model.operations()) {
            var needs = OperationNeeds.of(operation).stream().filter(this::isThere).toList();
            for (var caller : Caller.of(operation, auth)) {
                check(operation, caller.role(), needs, words);
            }
        }
    }

    private void check(Operation operation, String role, List<Need> needs, GrantWords words) {
        var lacking = needs.stream().flatMap(need -> lacking(need, role).stream()).toList();
        var closed =
                Stream.concat(
                                needs.stream().map(need -> need.table().schema()),
                                operation.terms().preRequest().stream().map(SqlFunction::schema))
                        .distinct()
                        .filter(schema -> catalog.schema(schema).isPresent())
                        .filter(schema -> !mayUse(schema, role))
                        .toList();
        if (lacking.isEmpty() && closed.isEmpty()) {
            return;
        }
        findings.add(
                new Problem(
                        ProblemCode.GRANT_MISSING,
                        operation.spec().key(),
                        "role \"" + role + "\" may not do what \"" + operation.id() + "\" needs",
                        "it lacks "
                                + (lacking.isEmpty()
                                        ? "usage of schema " + String.join(", ", closed)
                                        : lacking.stream()
                                                .map(GrantRule::described)
                                                .collect(Collectors.joining(", "))),
                        words.fix(role, lacking, closed)));
    }

    private static String described(Need need) {
        return need.privilege().sql()
                + (need.columns().isEmpty() ? "" : " (" + String.join(", ", need.columns()) + ")")
                + " on "
                + need.table();
    }

    /** Other rules speak of a table or column that is not there. */
    private boolean isThere(Need need) {
        return catalog.relation(need.table().schema(), need.table().name())
                .filter(relation ->
                        need.columns().stream()
                                .allMatch(column -> relation.column(column).isPresent()))
                .isPresent();
    }

    /** The part of a need that a role has no right for; empty when it has the right to all. */
    private Optional<Need> lacking(Need need, String role) {
        var rights = rights(need.table());
        if (need.columns().isEmpty()) {
            return rights.allows(role, need.privilege()) ? Optional.empty() : Optional.of(need);
        }
        var columns =
                need.columns().stream()
                        .filter(column -> !rights.allows(role, need.privilege(), column))
                        .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Need(need.table(), need.privilege(), columns));
    }

    private Rights rights(TableName table) {
        return catalog.relation(table.schema(), table.name())
                .map(Relation::given)
                .orElse(Rights.NONE);
    }

    private boolean mayUse(String schema, String role) {
        return catalog.schema(schema)
                .filter(found ->
                        found.users().contains(role) || found.users().contains(Grant.EVERYBODY))
                .isPresent();
    }
}

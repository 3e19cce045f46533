package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Index;
import dev.tenon.generator.catalog.Key;
import dev.tenon.generator.catalog.Privilege;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.migration.DesiredPolicy;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.table.ComparedColumns;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Columns that a policy holds against a value begin an index: the policy is part of every statement
 * of its roles, and without an index each of them reads the whole table.
 */
final class PolicyRule implements TableRule {

    private final Catalog catalog;
    private final Findings findings;

    PolicyRule(Catalog catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    @Override
    public void check(NamedTable table) {
        catalog.relation(table.name().schema(), table.name().name())
                .ifPresent(relation ->
                        table.rights().policies().stream()
                                .filter(policy -> !policy.using().isEmpty())
                                .filter(policy ->
                                        policy.verb().filter(Privilege.INSERT::equals).isEmpty())
                                .forEach(policy -> check(table, relation, policy)));
    }

    private void check(NamedTable table, Relation relation, DesiredPolicy policy) {
        var leading = leading(relation);
        var names = table.columns().stream().map(NamedColumn::name).toList();
        ComparedColumns.of(policy.using(), table.name().name(), names).stream()
                .filter(column -> !leading.contains(column))
                .forEach(column -> findings.add(unindexed(table, policy, column)));
    }

    private static Collection<String> leading(Relation relation) {
        var keys =
                Stream.concat(relation.primaryKey().stream(), relation.uniqueKeys().stream())
                        .map(Key::columns);
        var indexes =
                relation.indexes().stream()
                        .filter(index -> index.predicate().isEmpty())
                        .map(Index::parts);
        return Stream.concat(keys, indexes).map(List::getFirst).toList();
    }

    private static Problem unindexed(NamedTable table, DesiredPolicy policy, String column) {
        String field = table.column(column).map(NamedColumn::field).orElse(column);
        return new Problem(
                ProblemCode.POLICY_UNINDEXED,
                policy.usingAt(),
                "policy \""
                        + policy.name()
                        + "\" compares column \""
                        + table.name()
                        + "."
                        + column
                        + "\", which no index begins with",
                "each statement of its roles would read the whole table",
                "write x-tenon: {index: true} at field \""
                        + field
                        + "\", or an index that begins with it");
    }
}

package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.table.KnownTypes;
import dev.tenon.generator.table.SpecTables;
import java.util.List;

/** Applies every rule that compares a model with its database. */
public final class ModelCheck {

    private ModelCheck() {}

    /**
     * Compares the model with the database: tables, columns, types, keys, null and what writes must
     * fill.
     *
     * @param differences what a closer look at the database has found
     * @return the warnings
     * @throws dev.tenon.generator.problem.ProblemsException with errors and warnings when there is
     *     an error ({@code MAP-4xx})
     */
    public static List<Problem> check(
            Model model, SpecTables tables, Catalog catalog, List<Problem> differences) {
        var findings = new Findings();
        List<TableRule> rules =
                List.of(
                        new RelationRule(catalog, findings),
                        new ColumnRule(catalog, findings),
                        new KeyRule(catalog, findings),
                        new PolicyRule(catalog, findings));
        for (var table : KnownTypes.fill(tables, catalog).tables()) {
            rules.forEach(rule -> rule.check(table));
        }
        new InsertRule(catalog, findings).check(model, tables);
        new FunctionRule(catalog, findings).check(model);
        new GrantRule(catalog, findings).check(model, tables);
        new ViewRule(catalog, findings).check(model, tables);
        findings.addAll(check(model, tables, ColumnFacts.of(catalog)));
        findings.addAll(OnePlace.without(differences, findings.all()));
        findings.throwIfErrors();
        return findings.warnings();
    }

    /** What the model itself breaks, given what is known of columns; errors and warnings. */
    public static List<Problem> check(Model model, SpecTables tables, ColumnFacts facts) {
        var findings = new Findings();
        var nulls = new NullRule(findings);
        model.resources().forEach(nulls::check);
        model.bodies().forEach(nulls::check);
        var fill = new FillRule(facts, findings);
        for (var operation : model.operations()) {
            tables.table(operation.resource().table())
                    .ifPresent(table -> fill.check(operation, table));
        }
        return findings.all();
    }
}

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
     * The warnings found.
     *
     * @throws dev.tenon.generator.problem.ProblemsException with errors and warnings when there is
     *     an error ({@code MAP-4xx})
     */
    public static List<Problem> check(Model model, SpecTables tables, Catalog catalog) {
        var findings = new Findings();
        List<TableRule> rules =
                List.of(
                        new RelationRule(catalog, findings),
                        new ColumnRule(catalog, findings),
                        new KeyRule(catalog, findings));
        for (var table : KnownTypes.fill(tables, catalog).tables()) {
            rules.forEach(rule -> rule.check(table));
        }
        new InsertRule(catalog, findings).check(model, tables);
        findings.throwIfErrors();
        return findings.warnings();
    }
}

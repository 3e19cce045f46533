package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.catalog.Schema;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.Names;
import java.util.List;

/** Every table and view that the spec names is in the database, and is what the spec says. */
final class RelationRule implements TableRule {

    private final Catalog catalog;
    private final Findings findings;

    RelationRule(Catalog catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    @Override
    public void check(NamedTable table) {
        var relation = catalog.relation(table.name().schema(), table.name().name());
        if (relation.isEmpty()) {
            findings.add(missing(table));
        } else if (!table.view() && relation.get().kind() != Relation.Kind.TABLE) {
            findings.add(isView(table));
        }
    }

    private Problem missing(NamedTable table) {
        var schema = catalog.schema(table.name().schema());
        var known =
                schema.map(Schema::relations).orElse(List.of()).stream()
                        .map(Relation::name)
                        .toList();
        String otherwise =
                known.isEmpty() ? "create it first" : "name one of these, or create it first";
        String cause =
                schema.isEmpty()
                        ? "the database has no schema \"" + table.name().schema() + "\""
                        : "schema \"" + table.name().schema() + "\" has " + Names.list(known);
        return new Problem(
                ProblemCode.UNKNOWN_TABLE,
                table.at(),
                "unknown "
                        + (table.view() ? "view" : "table")
                        + " \""
                        + table.name()
                        + "\" in the database",
                cause,
                NearestName.fix(table.name().name(), known, otherwise));
    }

    private static Problem isView(NamedTable table) {
        return new Problem(
                ProblemCode.TABLE_UNSUPPORTED,
                table.at(),
                "\"" + table.name() + "\" is a view in the database, not a table",
                "views are only read, and have no keys of their own",
                "write \"view\" instead of \"table\"");
    }
}

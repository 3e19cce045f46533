package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.table.KindText;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.Names;
import dev.tenon.generator.table.StorableTypes;
import java.util.List;

/** Every field has a column in the database, of a type that holds its values. */
final class ColumnRule implements TableRule {

    private final Catalog catalog;
    private final Findings findings;

    ColumnRule(Catalog catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    @Override
    public void check(NamedTable table) {
        catalog.relation(table.name().schema(), table.name().name())
                .ifPresent(relation ->
                        table.columns().forEach(column -> check(table, relation, column)));
    }

    private void check(NamedTable table, Relation relation, NamedColumn column) {
        var found = relation.column(column.name());
        if (found.isEmpty()) {
            findings.add(unknown(table, relation, column));
        } else if (!StorableTypes.fits(column.kind(), found.get().type())) {
            findings.add(differs(table, column, found.get()));
        }
    }

    private static Problem unknown(NamedTable table, Relation relation, NamedColumn column) {
        var known = relation.columns().stream().map(Column::name).toList();
        return new Problem(
                ProblemCode.UNKNOWN_COLUMN,
                column.marks().column().map(Located::at).orElse(column.at()),
                "unknown column \"" + column.name() + "\" in table \"" + table.name() + "\"",
                "the table has " + Names.list(known),
                NearestName.fix(
                        column.name(),
                        known,
                        "add the column with a migration, or point \""
                                + column.field()
                                + "\" at one of these"));
    }

    private static Problem differs(NamedTable table, NamedColumn column, Column found) {
        String name = table.name() + "." + column.name();
        return new Problem(
                ProblemCode.TYPE_DIFFERS,
                place(column),
                "\"" + column.field() + "\" does not fit column \"" + name + "\"",
                "the field takes "
                        + KindText.of(column.kind())
                        + ", and the column is "
                        + found.type().text(),
                StorableTypes.words(found.type())
                        .map(words -> "write \"" + words + "\" at the field, or change the column")
                        .orElse(
                                "change the column by a migration: values of this type cannot be"
                                        + " served yet"),
                List.of(new Location.InDatabase(name)));
    }

    private static Location.InFile place(NamedColumn column) {
        return column.declared()
                ? column.schema().type().map(Located::at).orElse(column.at())
                : column.at();
    }
}

package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a declared table that exists differs from the way it is wanted, as far as columns go.
 *
 * @param table the declaration
 * @param base the table as it is, renames done
 * @param wanted the table as it should be
 */
record TableDelta(DesiredTable table, Relation base, Relation wanted) {

    /** The declared tables that exist in both, in document order. */
    static List<TableDelta> all(DesiredSchema desired, Catalog base, Catalog wanted) {
        List<TableDelta> found = new ArrayList<>();
        for (var table : desired.tables()) {
            var from = base.relation(table.schema(), table.name());
            var to = wanted.relation(table.schema(), table.name());
            if (from.filter(is -> is.kind() == Relation.Kind.TABLE).isPresent() && to.isPresent()) {
                found.add(new TableDelta(table, from.get(), to.get()));
            }
        }
        return found;
    }

    /** Columns that are there and not declared, owned or not. */
    List<Column> undeclared() {
        return base.columns().stream()
                .filter(column -> wanted.column(column.name()).isEmpty())
                .toList();
    }

    /** Columns that are declared and not there. */
    List<Column> added() {
        return wanted.columns().stream()
                .filter(column -> base.column(column.name()).isEmpty())
                .toList();
    }

    /** Columns whose type changes. */
    List<ColumnDelta> retyped() {
        return both().stream()
                .filter(delta -> !delta.base().type().text().equals(delta.wanted().type().text()))
                .toList();
    }

    /** Columns that were nullable and no longer are. */
    List<ColumnDelta> required() {
        return both().stream()
                .filter(delta -> delta.base().nullable() && !delta.wanted().nullable())
                .toList();
    }

    /** Whether anything the spec declares, not only of columns, is different. */
    boolean changes(OwnedNames owned) {
        return !OwnedPart.of(table, base, wanted, owned).equals(OwnedPart.whole(wanted));
    }

    /** Both sides as the spec sees them, for a report. */
    String difference(OwnedNames owned) {
        return "is "
                + OwnedPart.of(table, base, wanted, owned)
                + ", should be "
                + OwnedPart.whole(wanted);
    }

    /** Columns on both sides whose facts differ in any way. */
    List<ColumnDelta> changed() {
        return both().stream()
                .filter(delta -> !OwnedPart.same(delta.base(), delta.wanted()))
                .toList();
    }

    private List<ColumnDelta> both() {
        return wanted.columns().stream()
                .flatMap(column ->
                        base
                                .column(column.name())
                                .map(before -> new ColumnDelta(this, before, column))
                                .stream())
                .toList();
    }

    /** The declaration of a column. */
    Optional<DesiredColumn> declared(Column column) {
        return table.columns().stream()
                .filter(found -> found.name().equals(column.name()))
                .findFirst();
    }

    String qualified() {
        return table.schema() + "." + table.name();
    }
}

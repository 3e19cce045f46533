package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import java.util.Optional;

/**
 * What is known of columns: from the database where there is one, else from the spec.
 *
 * @param catalog the database; empty while there is none
 */
public record ColumnFacts(Optional<Catalog> catalog) {

    /** What the spec says, while there is no database. */
    public static final ColumnFacts OF_SPEC = new ColumnFacts(Optional.empty());

    /** What a database says. */
    public static ColumnFacts of(Catalog catalog) {
        return new ColumnFacts(Optional.of(catalog));
    }

    /** Whether a row must be given a value for the column. */
    public boolean needsValue(NamedTable table, NamedColumn column) {
        return notNull(table, column) && !defaulted(table, column);
    }

    /** Whether the column refuses NULL. Of views only the spec can say. */
    public boolean notNull(NamedTable table, NamedColumn column) {
        return find(table, column)
                .filter(_ -> !table.view())
                .map(found -> !found.nullable())
                .orElse(!column.nullable());
    }

    /** Whether an insert may leave the column out because the database fills it. */
    public boolean defaulted(NamedTable table, NamedColumn column) {
        return find(table, column)
                .map(found ->
                        !found.defaultSql().isEmpty()
                                || found.identity().isPresent()
                                || !found.generatedSql().isEmpty())
                .orElse(column.isDefaulted());
    }

    private Optional<Column> find(NamedTable table, NamedColumn column) {
        return catalog.flatMap(found -> relation(found, table))
                .flatMap(relation -> relation.column(column.name()));
    }

    private static Optional<Relation> relation(Catalog catalog, NamedTable table) {
        return catalog.relation(table.name().schema(), table.name().name());
    }
}

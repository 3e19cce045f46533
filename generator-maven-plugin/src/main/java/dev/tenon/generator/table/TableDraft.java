package dev.tenon.generator.table;

import dev.tenon.generator.spec.Located;
import java.util.List;
import java.util.Optional;

/**
 * A table whose columns are known and whose foreign keys are not yet.
 *
 * @param group its schemas
 * @param columns in document order, those of relations last
 */
record TableDraft(TableGroup group, List<NamedColumn> columns) {

    TableDraft {
        columns = List.copyOf(columns);
    }

    /** The column of that stored name. */
    Optional<NamedColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The column that is written so: as a field's name, else as a column's. */
    Optional<NamedColumn> find(String written) {
        return group.column(written).or(() -> Optional.of(written)).flatMap(this::column);
    }

    /** The key's columns, in order. */
    List<NamedColumn> key() {
        return group.key().stream().flatMap(name -> column(name).stream()).toList();
    }

    /** Whether no two rows are equal in this column alone. */
    boolean isUnique(NamedColumn column) {
        return group.key().equals(List.of(column.name()))
                || column.marks().unique().map(Located::value).orElse(false)
                || group.schemas()
                        .flatMap(schema -> schema.table().unique().stream())
                        .anyMatch(unique ->
                                unique.columns().size() == 1
                                        && find(unique.columns().getFirst().value())
                                                .filter(column::equals)
                                                .isPresent());
    }

    /** Field and column names, for messages. */
    List<String> names() {
        return columns.stream().map(NamedColumn::field).toList();
    }
}

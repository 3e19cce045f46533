package dev.tenon.generator.table;

import dev.tenon.generator.migration.DesiredRights;
import dev.tenon.generator.model.TableName;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.SpecComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A table or view that the spec names, with what every schema over it says of its columns.
 *
 * @param name with its database schema
 * @param view whether it is a view
 * @param owner the first schema over it, whose word counts where two differ
 * @param components names of all schemas over it, in document order, the owner first
 * @param columns in document order
 * @param key the primary key's columns, in the order of the key; empty when it has none
 * @param references foreign keys, in document order
 * @param unique unique constraints, in document order
 * @param indexes indexes without a constraint, in document order
 * @param rights who reaches which rows; of a view nothing
 * @param at the name of the table in the spec
 */
public record NamedTable(
        TableName name,
        boolean view,
        SpecComponent owner,
        List<String> components,
        List<NamedColumn> columns,
        List<NamedColumn> key,
        List<NamedReference> references,
        List<NamedIndex> unique,
        List<NamedIndex> indexes,
        DesiredRights rights,
        Location.InFile at) {

    public NamedTable {
        components = List.copyOf(components);
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = List.copyOf(references);
        unique = List.copyOf(unique);
        indexes = List.copyOf(indexes);
    }

    /** The column stored under that name, if the spec names it. */
    public Optional<NamedColumn> column(String column) {
        return columns.stream().filter(found -> found.name().equals(column)).findFirst();
    }

    /** The same table with other columns of the same names. */
    NamedTable withColumns(UnaryOperator<NamedColumn> change) {
        return new NamedTable(
                name,
                view,
                owner,
                components,
                columns.stream().map(change).toList(),
                key.stream().map(change).toList(),
                references,
                unique,
                indexes,
                rights,
                at);
    }
}

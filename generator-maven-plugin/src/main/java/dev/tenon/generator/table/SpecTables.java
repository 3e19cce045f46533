package dev.tenon.generator.table;

import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.TableName;
import dev.tenon.generator.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The tables and views that a spec names.
 *
 * @param schemas database schemas they are in, in document order, at least one
 * @param tables in document order
 * @param enums closed sets of strings, in document order
 * @param warnings what was noticed and does not stop the build
 */
public record SpecTables(
        List<String> schemas,
        List<NamedTable> tables,
        List<EnumType> enums,
        List<Problem> warnings) {

    public SpecTables {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        enums = List.copyOf(enums);
        warnings = List.copyOf(warnings);
    }

    /** The table or view of that name, if the spec names it. */
    public Optional<NamedTable> table(TableName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The table or view that a component schema names, if it names one. */
    public Optional<NamedTable> ofComponent(String component) {
        return tables.stream().filter(table -> table.components().contains(component)).findFirst();
    }
}

package dev.tenon.generator.resolve;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.spec.SpecParameter;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that the variables of a path mean.
 *
 * @param columns by the parameter's name, in document order
 * @param complete whether every variable means one
 */
record PathBinding(Map<String, NamedColumn> columns, boolean complete) {

    /** Binds the path parameters of an operation; reports those that mean no column. */
    static PathBinding of(Scene scene, SpecOperation operation, NamedTable table) {
        var finder = new ColumnFinder(table);
        var path = PathShape.of(operation.path());
        Map<String, NamedColumn> columns = new LinkedHashMap<>();
        boolean complete = true;
        for (var parameter : operation.parameters()) {
            if (parameter.in() != SpecParameter.In.PATH) {
                continue;
            }
            String name = parameter.name().value();
            var column =
                    parameter
                            .column()
                            .map(written -> finder.exact(written.value()))
                            .orElseGet(() -> finder.variable(name, path))
                            .or(() -> onlyKey(scene, name, path, table));
            if (column.isPresent()) {
                columns.put(name, column.get());
            } else {
                complete = false;
                scene.findings().add(unknown(parameter, table));
            }
        }
        return new PathBinding(columns, complete);
    }

    // A plain spec cannot say what {employee} means; at the end of a path it is the key.
    private static Optional<NamedColumn> onlyKey(
            Scene scene, String name, PathShape path, NamedTable table) {
        return scene.plain() && path.endsWith(name) && table.key().size() == 1
                ? Optional.of(table.key().getFirst())
                : Optional.empty();
    }

    /** Whether the path says which row is meant. */
    boolean holdsKey(NamedTable table) {
        return !table.key().isEmpty() && columns.values().containsAll(table.key());
    }

    private static Problem unknown(SpecParameter parameter, NamedTable table) {
        var known = table.columns().stream().map(NamedColumn::field).toList();
        boolean noKey = table.key().isEmpty();
        var written = parameter.column().orElse(parameter.name());
        return new Problem(
                ProblemCode.UNKNOWN_COLUMN,
                parameter.column().map(Located::at).orElse(parameter.name().at()),
                "path parameter \""
                        + parameter.name().value()
                        + "\" means no column of table \""
                        + table.name()
                        + "\"",
                "the table has "
                        + Names.list(known)
                        + (noKey
                                ? " and no key: no field is called id or is marked as one"
                                : "; its key is "
                                        + Names.list(
                                                table.key().stream()
                                                        .map(NamedColumn::field)
                                                        .toList())),
                NearestName.fix(
                        written.value(),
                        known,
                        noKey
                                ? "add a field \"id\" to the schema, or mark its key \"x-tenon:"
                                        + " {key: true}\""
                                : "rename the parameter, or write its column as \"x-tenon: {column:"
                                        + " …}\""),
                noKey ? List.of(table.at()) : List.of());
    }
}

package dev.tenon.generator.table;

import dev.tenon.generator.model.TableName;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.JsonType;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecComponent;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the schemas that name tables or views, table by table. */
final class TableGroups {

    private static final String PUBLIC = "public";

    private final SpecDocument spec;
    private final ColumnNames names;
    private final Findings findings;

    TableGroups(SpecDocument spec, ColumnNames names, Findings findings) {
        this.spec = spec;
        this.names = names;
        this.findings = findings;
    }

    /** All groups, in the order of their first schemas. */
    List<TableGroup> find() {
        Map<TableName, List<SpecComponent>> found = new LinkedHashMap<>();
        for (var component : spec.schemas()) {
            if (isOwn(component) && isObject(component)) {
                found.computeIfAbsent(
                                name(component.schema().table()).orElseThrow(),
                                _ -> new ArrayList<>())
                        .add(component);
            }
        }
        var groups = new ArrayList<TableGroup>();
        found.forEach((name, components) -> groups.add(group(name, components)));
        return groups;
    }

    // A component that only refers to another carries the other's table and is no second schema.
    private static boolean isOwn(SpecComponent component) {
        return component.schema().table().relation().isPresent()
                && component.schema().ref().isEmpty();
    }

    private boolean isObject(SpecComponent component) {
        var schema = component.schema();
        if (schema.is(JsonType.OBJECT) && !schema.shape().fields().isEmpty()) {
            return true;
        }
        findings.add(
                new Problem(
                        ProblemCode.TABLE_UNSUPPORTED,
                        component.key(),
                        "schema \"" + component.name() + "\" names a table and has no fields",
                        "each field of an object schema is a column of its table",
                        "add \"properties\", or remove the table's name"));
        return false;
    }

    /** The table or view that a schema names, with its database schema. */
    private Optional<TableName> name(SpecTable table) {
        return table.relation()
                .map(relation ->
                        new TableName(
                                table.schema().map(Located::value).orElse(standardSchema()),
                                relation.value()));
    }

    /** The database schema of tables that do not say. */
    String standardSchema() {
        return spec.settings().schema().map(Located::value).orElse(PUBLIC);
    }

    private TableGroup group(TableName name, List<SpecComponent> components) {
        var first = components.getFirst();
        boolean view = first.schema().table().view().isPresent();
        for (var other : components) {
            if (other.schema().table().view().isPresent() != view) {
                findings.add(clash(name, first, other));
            }
        }
        return new TableGroup(name, view, components, names);
    }

    private static Problem clash(TableName name, SpecComponent first, SpecComponent other) {
        return new Problem(
                ProblemCode.TABLE_CLASH,
                other.schema().table().relation().orElseThrow().at(),
                "\"" + name + "\" is a table in one schema and a view in another",
                "schemas \""
                        + first.name()
                        + "\" and \""
                        + other.name()
                        + "\" name it, and a database has one relation of a name",
                "write \"table\" in both, or \"view\" in both",
                List.of(first.schema().table().relation().orElseThrow().at()));
    }
}

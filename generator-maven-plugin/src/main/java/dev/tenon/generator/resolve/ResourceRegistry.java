package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecComponent;
import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.spec.SpecSchema;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes each resource once, when it is first asked for. */
final class ResourceRegistry {

    private final Scene scene;
    private final Map<Key, Resource> made = new LinkedHashMap<>();

    /** A schema over a table; one schema may show rows of two. */
    private record Key(String schema, String table) {}

    ResourceRegistry(Scene scene) {
        this.scene = scene;
    }

    /** All made so far, in document order. */
    List<Resource> all() {
        return made.values().stream()
                .sorted(Comparator.comparing(Resource::at, Location.ORDER))
                .toList();
    }

    /** The table's rows as a component shows them. */
    Resource of(SpecComponent component, NamedTable table) {
        return of(component.name(), component.schema(), component.key(), table);
    }

    /** The table's rows as its own schema shows them. */
    Resource owner(NamedTable table) {
        return of(table.owner(), table);
    }

    /** The table's rows as a schema written in place shows them, named after its operation. */
    Resource inPlace(SpecOperation operation, SpecSchema schema, NamedTable table) {
        return of(InPlaceName.of(operation, "Row"), schema, schema.at(), table);
    }

    // Checkstyle counts: name, schema, place and table are what a resource is made of.
    private Resource of(String name, SpecSchema schema, Location.InFile at, NamedTable table) {
        var key = new Key(name, table.name().toString());
        var found = made.get(key);
        if (found != null) {
            return found;
        }
        var fields = new FieldResolver(scene, table);
        var shown = fields.resolve(name, schema);
        var resource =
                new Resource(
                        name,
                        table.name(),
                        table.view(),
                        schema.notes().description().map(Located::value).orElse(""),
                        shown,
                        key(shown, table, fields),
                        at);
        made.put(key, resource);
        return resource;
    }

    private static List<Field> key(List<Field> shown, NamedTable table, FieldResolver fields) {
        var key = new ArrayList<Field>();
        for (NamedColumn column : table.key()) {
            key.add(
                    shown.stream()
                            .filter(field -> field.column().equals(column.name()))
                            .findFirst()
                            .orElseGet(() -> fields.bare(column)));
        }
        return key;
    }
}

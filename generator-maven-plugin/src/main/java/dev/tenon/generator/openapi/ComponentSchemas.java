package dev.tenon.generator.openapi;

import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.spec.SpecSettings.Migrations;
import java.util.List;

/** Writes the named schemas: what is returned, what is taken, the enums, the problems. */
final class ComponentSchemas {

    private final Model model;
    private final Names names;
    private final ValueSchemas values;
    private final Notes notes;

    private final BodySchemas bodies;

    ComponentSchemas(Model model, Names names, Notes notes) {
        this.model = model;
        this.names = names;
        this.values = new ValueSchemas(names);
        this.notes = notes;
        this.bodies = new BodySchemas(values, notes);
    }

    /** All of them: enums, resources, bodies, problems. */
    Json.Members all() {
        var schemas = new Builder();
        model.enums().forEach(type -> schemas.put(names.of(type), choices(type)));
        model.resources().forEach(each -> schemas.put(names.of(each), returned(each)));
        model.bodies().forEach(body -> schemas.put(names.of(body), bodies.of(body, body.fields())));
        if (model.bodies().stream()
                .flatMap(body -> body.fields().stream())
                .anyMatch(this::isFree)) {
            schemas.put(names.json(), freeValue());
        }
        ProblemSchemas.add(schemas, names);
        return schemas.build();
    }

    private Json choices(EnumType type) {
        return new Builder()
                .put("type", "string")
                .putText("description", type.description())
                .put("enum", Json.texts(type.labels()))
                .build();
    }

    private Json returned(Resource resource) {
        var fields = resource.fields().stream().filter(Field::isReturned).toList();
        // Only the tables that the spec owns are sure to keep to its keywords.
        var owned = model.spec().settings().migrations() == Migrations.WRITE && !resource.view();
        var properties = new Builder();
        for (var field : fields) {
            var side = owned ? Side.GIVEN : Side.GIVEN_AS_FOUND;
            var schema = values.of(field.type(), field.nullable(), side);
            properties.put(
                    field.name(), new Builder().putAll(schema).putAll(notes.of(field)).build());
        }
        return new Builder()
                .put("type", "object")
                .putText("description", resource.description())
                .putItems("required", texts(fields.stream().filter(this::isAlwaysThere).toList()))
                .put("properties", properties.build())
                .put("additionalProperties", Json.flag(false))
                .build();
    }

    /** A SQL NULL gives no member, unless the schema allows null. */
    private boolean isAlwaysThere(Field field) {
        return field.notNull() || field.nullable();
    }

    private boolean isFree(Field field) {
        return field.type() instanceof ValueKind.Json;
    }

    private Json freeValue() {
        var noNul = new Builder().put("pattern", TextRule.NO_NUL).build();
        var itself = Builder.ref(Names.pointer(names.json()));
        return new Builder()
                .put("description", "Any JSON value without the character U+0000.")
                .putAll(noNul)
                .put("items", itself)
                .put("propertyNames", noNul)
                .put("additionalProperties", itself)
                .build();
    }

    private static List<Json> texts(List<Field> fields) {
        return fields.stream().map(field -> Json.text(field.name())).toList();
    }
}

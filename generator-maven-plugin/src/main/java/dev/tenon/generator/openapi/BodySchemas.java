package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import java.util.List;

/** Writes the schemas of request bodies. */
final class BodySchemas {

    private final ValueSchemas values;
    private final Notes notes;

    BodySchemas(ValueSchemas values, Notes notes) {
        this.values = values;
        this.notes = notes;
    }

    /** The schema of a body with these of its fields, and no others. */
    Json of(Body body, List<Field> fields) {
        var properties = new Builder();
        fields.forEach(field -> properties.put(field.name(), property(body, field)));
        var required = fields.stream().filter(field -> field.required() && !body.patch());
        return new Builder()
                .put("type", "object")
                .put("description", purpose(body))
                .putItems("required", required.map(field -> Json.text(field.name())).toList())
                .put("properties", properties.build())
                .put("additionalProperties", Json.flag(false))
                .build();
    }

    private Json property(Body body, Field field) {
        var schema = new Builder().putAll(values.of(field.type(), field.nullable(), Side.TAKEN));
        if (!body.patch()) {
            // A patch leaves what it does not name; no default applies (RFC 7396).
            schema.put("default", field.standard().map(NodeJson::of));
        }
        return schema.putAll(notes.of(field)).build();
    }

    private static String purpose(Body body) {
        return body.patch()
                ? "What to change: a field left out stays as it is, a null empties it (RFC 7396)."
                : "What a caller may write.";
    }
}

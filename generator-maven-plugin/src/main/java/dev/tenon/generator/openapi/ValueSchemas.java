package dev.tenon.generator.openapi;

import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.util.ArrayList;
import java.util.List;

/** Writes the schema of a value, as strict as the service is with it. */
final class ValueSchemas {

    private final Names names;

    ValueSchemas(Names names) {
        this.names = names;
    }

    /** The schema of a value, JSON null allowed or not. */
    Json.Members of(ValueKind kind, boolean nullable, Side side) {
        return switch (kind) {
            case ValueKind.Single single -> single(single, nullable, side);
            case ValueKind.Choice choice -> choice(choice, nullable);
            case ValueKind.Many many -> many(many, nullable, side);
            case ValueKind.Json json -> json(json, nullable, side);
        };
    }

    private Json.Members single(ValueKind.Single single, boolean nullable, Side side) {
        var words = ScalarWords.of(single.scalar());
        var schema = new Builder().put("type", type(words.type(), nullable));
        schema.putText("format", words.format());
        if (!single.allowed().isEmpty()) {
            var allowed = new ArrayList<>(single.allowed().stream().map(NodeJson::of).toList());
            if (nullable && !allowed.contains(Json.NULL)) {
                allowed.add(Json.NULL);
            }
            return schema.put("enum", Json.array(allowed)).build();
        }
        switch (words.type()) {
            case "string" -> text(schema, single, side);
            case "integer", "number" -> {
                var limits = side == Side.GIVEN_AS_FOUND ? SpecLimits.NONE : single.limits();
                // What the service sends is of the type; only callers need its bounds.
                LimitWords.number(schema, limits, side == Side.TAKEN ? words : words.unbound());
            }
            default -> {}
        }
        return schema.build();
    }

    private static void text(Builder schema, ValueKind.Single single, Side side) {
        if (side != Side.GIVEN_AS_FOUND) {
            var longest = ScalarWords.longest(single.scalar()).filter(_ -> side == Side.TAKEN);
            LimitWords.text(schema, single.limits(), longest);
            var pattern = single.limits().pattern().map(Located::value);
            if (side == Side.GIVEN) {
                schema.put("pattern", pattern.map(Json::text));
            } else if (pattern.isPresent()) {
                TextRule.add(schema, pattern.get());
            } else {
                schema.put("pattern", ScalarWords.pattern(single.scalar()).map(Json::text));
            }
        }
    }

    private Json.Members choice(ValueKind.Choice choice, boolean nullable) {
        var reference = Builder.ref(Names.pointer(names.of(choice.type())));
        if (!nullable) {
            return reference;
        }
        var nothing = new Builder().put("type", "null").build();
        return new Builder().put("anyOf", Json.array(List.of(reference, nothing))).build();
    }

    private Json.Members many(ValueKind.Many many, boolean nullable, Side side) {
        var schema = new Builder().put("type", type("array", nullable));
        schema.put("items", of(many.item(), false, side));
        if (side != Side.GIVEN_AS_FOUND) {
            LimitWords.array(schema, many.limits());
        }
        return schema.build();
    }

    private Json.Members json(ValueKind.Json json, boolean nullable, Side side) {
        var schema = new Builder().put("type", type("object", nullable));
        if (side == Side.TAKEN) {
            schema.put("propertyNames", new Builder().put("pattern", TextRule.NO_NUL).build());
            schema.put("additionalProperties", Builder.ref(Names.pointer(names.json())));
        }
        if (side != Side.GIVEN_AS_FOUND) {
            LimitWords.object(schema, json.limits());
        }
        return schema.build();
    }

    private static Json type(String type, boolean nullable) {
        return nullable ? Json.texts(List.of(type, "null")) : Json.text(type);
    }
}

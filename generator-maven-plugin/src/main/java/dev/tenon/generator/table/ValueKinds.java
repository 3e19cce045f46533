package dev.tenon.generator.table;

import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.JsonType;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecComponent;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecSchema;
import dev.tenon.generator.spec.SpecValues;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what the values of a schema are. */
public final class ValueKinds {

    private static final String STORED = "strings, numbers, booleans, objects and lists of scalars";

    private final SpecDocument spec;
    private final Components components;
    private final Findings findings;

    /** Kinds of a document's schemas. */
    public ValueKinds(SpecDocument spec, Findings findings) {
        this.spec = spec;
        this.components = new Components(spec);
        this.findings = findings;
    }

    /** What the values of a schema are; a problem, and nothing, when no column can hold them. */
    public Optional<ValueKind> of(SpecSchema schema, Slot slot) {
        if (isJson(schema)) {
            return json(schema, slot);
        }
        if (schema.is(JsonType.ARRAY)) {
            return many(schema, slot);
        }
        return single(schema, slot);
    }

    private Optional<ValueKind> single(SpecSchema schema, Slot slot) {
        var choice = choice(schema, slot);
        if (choice.isPresent()) {
            return choice;
        }
        var type = schema.type().map(Located::value);
        if (type.isEmpty() || type.get() == JsonType.ARRAY || type.get() == JsonType.OBJECT) {
            findings.add(
                    unstored(schema, slot, "its schema has no type", "write a \"type\" for it"));
            return Optional.empty();
        }
        return Optional.of(
                new ValueKind.Single(
                        Scalars.of(type.get(), schema.formatName()),
                        schema.limits(),
                        allowed(schema.values())));
    }

    private Optional<ValueKind> many(SpecSchema schema, Slot slot) {
        var items = schema.shape().items();
        if (items.isEmpty()) {
            findings.add(
                    unstored(
                            schema,
                            slot,
                            "its schema does not say what is in the list",
                            "write \"items\" with a type"));
            return Optional.empty();
        }
        var item = items.get();
        if (item.is(JsonType.OBJECT) || item.is(JsonType.ARRAY) || item.isNullable()) {
            findings.add(
                    unstored(
                            schema,
                            slot,
                            item.isNullable()
                                    ? "its list may hold null"
                                    : "its list holds more than scalars",
                            "give its items a scalar type without null, or make them a table of"
                                    + " their own"));
            return Optional.empty();
        }
        return single(item, slot).map(kind -> new ValueKind.Many(kind, schema.limits()));
    }

    private Optional<ValueKind> json(SpecSchema schema, Slot slot) {
        if (!schema.is(JsonType.OBJECT)) {
            findings.add(
                    unstored(
                            schema,
                            slot,
                            "a column of type json holds objects",
                            "write \"type: object\" for it"));
            return Optional.empty();
        }
        if (!spec.resolve(schema).shape().fields().isEmpty()) {
            findings.add(
                    new Problem(
                            ProblemCode.FIELDS_UNCHECKED,
                            schema.at(),
                            "the fields inside \"" + slot.name() + "\" are not checked",
                            "an object inside a row is stored as one JSON value",
                            "remove its \"properties\", or make it a table of its own"));
        }
        return Optional.of(new ValueKind.Json(schema.limits()));
    }

    private static boolean isJson(SpecSchema schema) {
        return schema.is(JsonType.OBJECT)
                || schema.column()
                        .type()
                        .filter(type -> type.value().matches("(?i)jsonb?"))
                        .isPresent();
    }

    /** A closed set of strings; those with a format keep their type and become plain limits. */
    private Optional<ValueKind> choice(SpecSchema schema, Slot slot) {
        var values = allowed(schema.values());
        boolean texts =
                schema.is(JsonType.STRING)
                        && Scalars.of(JsonType.STRING, schema.formatName()) == Scalar.TEXT;
        if (!texts || values.isEmpty() || schema.values().constant().isPresent()) {
            return Optional.empty();
        }
        var labels = values.stream().map(ValueKinds::text).toList();
        return Optional.of(new ValueKind.Choice(enumType(schema, slot, labels)));
    }

    private EnumType enumType(SpecSchema schema, Slot slot, List<String> labels) {
        return namedBy(schema, labels)
                .map(component -> enumType(component.name(), component.schema(), component.key()))
                .orElseGet(() -> enumType(slot.enumName(), schema, schema.at()));
    }

    private static EnumType enumType(String name, SpecSchema schema, Location.InFile at) {
        var labels = allowed(schema.values()).stream().map(ValueKinds::text).toList();
        var description = schema.notes().description().map(Located::value).orElse("");
        return new EnumType(name, labels, description, at);
    }

    /** The component that first writes these labels, at the end of a chain of references. */
    private Optional<SpecComponent> namedBy(SpecSchema use, List<String> labels) {
        return components.meant(use).filter(component -> labels(component.schema()).equals(labels));
    }

    private static List<String> labels(SpecSchema schema) {
        return allowed(schema.values()).stream().map(ValueKinds::text).toList();
    }

    private static List<Node> allowed(SpecValues values) {
        return Stream.concat(values.allowed().stream(), values.constant().stream())
                .map(Located::value)
                .filter(node -> !isNull(node))
                .distinct()
                .toList();
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.NULL;
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private static Problem unstored(SpecSchema schema, Slot slot, String why, String fix) {
        return new Problem(
                ProblemCode.NO_SQL_TYPE,
                schema.at(),
                "\"" + slot.name() + "\" is of no type that a column can have",
                why + "; columns hold " + STORED,
                fix);
    }
}

package dev.tenon.generator.spec;

import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a schema says itself, without its references, parts and fields. */
final class OwnFacts {

    private static final Keys KEYS =
            Keys.openApi(
                    "a schema",
                    """
                    type format nullable title description enum const default example examples
                    readOnly writeOnly deprecated required properties additionalProperties items
                    minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum
                    multipleOf minItems maxItems uniqueItems minProperties maxProperties
                    allOf oneOf anyOf $ref externalDocs xml summary $comment $defs x-tenon
                    """,
                    """
                    not if then else discriminator patternProperties propertyNames prefixItems
                    contains minContains maxContains dependentSchemas dependentRequired
                    unevaluatedProperties unevaluatedItems contentEncoding contentMediaType
                    contentSchema $id $schema $anchor $dynamicRef $dynamicAnchor $vocabulary
                    """);

    private final SchemaReader schemas;
    private final Problems problems;

    OwnFacts(SchemaReader schemas, Problems problems) {
        this.schemas = schemas;
        this.problems = problems;
    }

    SpecSchema read(Obj schema, Level level) {
        KEYS.check(schema.mapping(), problems);
        OpenAlchemy.checkLater(schema.mapping(), problems);
        var types = TypeReader.of(schema);
        var tenon = new SchemaExtension(schema, level, types.type());
        return new SpecSchema(
                schema.at(),
                Optional.empty(),
                types.type(),
                types.nullable(),
                schema.text("format"),
                notes(schema),
                schema.flag("readOnly"),
                schema.flag("writeOnly"),
                values(schema),
                new LimitsReader(schema).read(),
                shape(schema),
                tenon.table(),
                tenon.column());
    }

    private static SpecNotes notes(Obj schema) {
        var examples = new ArrayList<Node>();
        schema.entry("example").ifPresent(entry -> examples.add(entry.value()));
        examples.addAll(schema.items("examples"));
        return new SpecNotes(
                schema.text("title"),
                schema.text("description"),
                examples,
                schema.isTrue("deprecated"));
    }

    private static SpecValues values(Obj schema) {
        var allowed =
                schema.entry("enum").stream()
                        .flatMap(entry ->
                                schema.items("enum").stream().map(node -> item(entry, node)))
                        .toList();
        return new SpecValues(
                allowed,
                schema.entry("const").map(OwnFacts::value),
                schema.entry("default").map(OwnFacts::value));
    }

    private static Located<Node> item(Node.Entry list, Node node) {
        return new Located<>(node, list.key().place().location(), node.place().location());
    }

    private static Located<Node> value(Node.Entry entry) {
        return new Located<>(
                entry.value(), entry.key().place().location(), entry.value().place().location());
    }

    private SpecShape shape(Obj schema) {
        var items = schema.entry("items").map(schemas::items);
        return new SpecShape(List.of(), Optional.empty(), Optional.empty(), items);
    }
}

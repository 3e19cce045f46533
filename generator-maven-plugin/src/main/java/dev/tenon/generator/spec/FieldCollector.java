package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the fields of an object from the parts it is merged from. */
final class FieldCollector {

    private final SchemaReader schemas;
    private final Problems problems;
    private final SchemaMerge merge;
    private final Map<String, List<Node.Entry>> fields = new LinkedHashMap<>();
    private final Map<String, Located<String>> required = new LinkedHashMap<>();
    private Optional<Located<Boolean>> additional = Optional.empty();
    private Optional<SpecSchema> additionalSchema = Optional.empty();

    FieldCollector(SchemaReader schemas, Problems problems) {
        this.schemas = schemas;
        this.problems = problems;
        this.merge = new SchemaMerge(problems);
    }

    /** Whether a schema says anything of fields. */
    static boolean hasStructure(Node.Mapping mapping) {
        return mapping.entry("properties").isPresent()
                || mapping.entry("required").isPresent()
                || mapping.entry("additionalProperties").isPresent();
    }

    /** Adds what one part says itself. */
    void add(Node.Mapping mapping) {
        var obj = new Obj(mapping.place(), mapping, problems);
        obj.object("properties")
                .ifPresent(properties ->
                        properties
                                .mapping()
                                .entries()
                                .forEach((name, entry) ->
                                        fields.computeIfAbsent(name, _ -> new ArrayList<>())
                                                .add(entry)));
        obj.texts("required").forEach(name -> required.putIfAbsent(name.value(), name));
        obj.entry("additionalProperties").ifPresent(this::addAdditional);
    }

    private void addAdditional(Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar
                && scalar.kind() == Node.Scalar.Kind.BOOLEAN) {
            additional =
                    Optional.of(
                            new Located<>(
                                    scalar.isTrue(),
                                    entry.key().place().location(),
                                    scalar.place().location()));
        } else {
            additionalSchema =
                    Optional.of(schemas.use(entry.key().place(), entry.value(), Level.WHOLE));
        }
    }

    boolean isEmpty() {
        return fields.isEmpty() && additional.isEmpty() && additionalSchema.isEmpty();
    }

    /** The schema with what was gathered as its shape. */
    SpecSchema on(SpecSchema facts) {
        checkRequired();
        var read = fields.entrySet().stream().map(this::field).toList();
        var shape = new SpecShape(read, additional, additionalSchema, Optional.empty());
        return SchemaMerge.withShape(facts, shape);
    }

    private SpecField field(Map.Entry<String, List<Node.Entry>> named) {
        var key = named.getValue().getFirst().key().place().location();
        var uses =
                named.getValue().stream()
                        .map(entry -> schemas.use(entry.key().place(), entry.value(), Level.FIELD))
                        .toList();
        var schema = uses.size() == 1 ? uses.getFirst() : merge.all(key, uses);
        return new SpecField(
                named.getKey(), key, requiredAt(named.getKey()), schema, Optional.empty());
    }

    private Optional<Location.InFile> requiredAt(String name) {
        return Optional.ofNullable(required.get(name)).map(Located::at);
    }

    private void checkRequired() {
        for (var name : required.values()) {
            if (!fields.isEmpty() && !fields.containsKey(name.value())) {
                problems.add(
                        new Problem(
                                ProblemCode.BAD_VALUE,
                                name.at(),
                                "required field \"" + name.value() + "\" is not in properties",
                                "the fields are " + String.join(", ", fields.keySet()),
                                NearestName.fix(
                                        name.value(),
                                        fields.keySet(),
                                        "add the field, or remove it from required")));
            }
        }
    }
}

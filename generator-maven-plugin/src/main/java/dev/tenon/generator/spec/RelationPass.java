package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to the fields of table schemas the foreign keys that references to other table schemas stand
 * for, by OpenAlchemy's rules (its documentation, "Defining Relationships").
 */
final class RelationPass {

    private final List<SpecComponent> components;
    private final Problems problems;
    private final Map<String, SpecSchema> byName = new HashMap<>();

    RelationPass(List<SpecComponent> components, Problems problems) {
        this.components = components;
        this.problems = problems;
        components.forEach(component -> byName.put(component.name(), component.schema()));
    }

    List<SpecComponent> run() {
        return components.stream()
                .map(component ->
                        new SpecComponent(
                                component.name(), component.key(), related(component.schema())))
                .toList();
    }

    private SpecSchema related(SpecSchema schema) {
        if (schema.table().table().isEmpty()) {
            return schema;
        }
        var owner = AlchemyIdentity.on(schema);
        var fields =
                owner.shape().fields().stream()
                        .map(field ->
                                new SpecField(
                                        field.name(),
                                        field.key(),
                                        field.required(),
                                        field.schema(),
                                        relation(owner, field)))
                        .toList();
        var shape = owner.shape();
        return SchemaMerge.withShape(
                owner,
                new SpecShape(fields, shape.additional(), shape.additionalSchema(), shape.items()));
    }

    private Optional<SpecRelation> relation(SpecSchema owner, SpecField field) {
        return toOne(owner, field).or(() -> toMany(owner, field));
    }

    private Optional<SpecRelation> toOne(SpecSchema owner, SpecField field) {
        var ref = field.schema().ref();
        return table(ref)
                .flatMap(target ->
                        targetField(target, field.schema())
                                .map(key ->
                                        new SpecRelation(
                                                SpecRelation.Kind.TO_ONE,
                                                ref.orElseThrow().name(),
                                                columnName(field.name(), key),
                                                declared(owner, field.name(), key),
                                                key,
                                                notNull(field),
                                                ref.orElseThrow().at())));
    }

    private Optional<SpecRelation> toMany(SpecSchema owner, SpecField field) {
        var items = field.schema().shape().items();
        var ref = items.flatMap(SpecSchema::ref);
        return table(ref)
                .flatMap(target ->
                        targetField(owner, items.orElseThrow())
                                .map(key -> manyOf(owner, ref.orElseThrow(), key)));
    }

    private SpecRelation manyOf(SpecSchema owner, SpecRef ref, SpecField key) {
        var table = owner.table().table().orElseThrow().value();
        var target = byName.getOrDefault(ref.name(), owner);
        return new SpecRelation(
                SpecRelation.Kind.TO_MANY,
                ref.name(),
                columnName(table, key),
                declared(target, table, key),
                key,
                false,
                ref.at());
    }

    private Optional<SpecSchema> table(Optional<SpecRef> ref) {
        return ref.map(found -> byName.get(found.name()))
                .filter(schema -> schema.table().table().isPresent());
    }

    /** The field a foreign key points at: the one named, else the only key field. */
    private Optional<SpecField> targetField(SpecSchema target, SpecSchema use) {
        var named = use.column().target();
        if (named.isPresent()) {
            var found = field(target, named.get().value());
            if (found.isEmpty()) {
                problems.add(noTarget(target, named.get()));
            }
            return found;
        }
        var keys = keys(target);
        if (keys.size() != 1) {
            problems.add(noSingleKey(target, use));
        }
        return keys.stream().filter(_ -> keys.size() == 1).findFirst();
    }

    private static List<SpecField> keys(SpecSchema schema) {
        var marked =
                schema.shape().fields().stream()
                        .filter(field -> field.schema().column().isKey())
                        .toList();
        if (!marked.isEmpty()) {
            return marked;
        }
        var names = schema.table().key().stream().map(Located::value).toList();
        return schema.shape().fields().stream()
                .filter(field ->
                        names.isEmpty() ? field.name().equals("id") : names.contains(field.name()))
                .toList();
    }

    private static Problem noTarget(SpecSchema target, Located<String> name) {
        var known = target.shape().fields().stream().map(SpecField::name).toList();
        return new Problem(
                ProblemCode.BAD_VALUE,
                name.at(),
                "the schema referred to has no field \"" + name.value() + "\"",
                "its fields are " + String.join(", ", known),
                NearestName.fix(name.value(), known, "name one of these"));
    }

    private static Problem noSingleKey(SpecSchema target, SpecSchema use) {
        return new Problem(
                ProblemCode.UNSUPPORTED_KEYWORD,
                use.ref().map(SpecRef::at).orElse(use.at()),
                "a reference to a table schema without a key of one field is not supported yet",
                "the foreign key column would have nothing to point at",
                "write the columns out, each with references",
                List.of(target.at()));
    }

    private static Optional<SpecField> field(SpecSchema schema, String name) {
        return schema.shape().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static String columnName(String start, SpecField key) {
        return start + "_" + key.schema().column().column().map(Located::value).orElse(key.name());
    }

    private static Optional<Location.InFile> declared(
            SpecSchema holder, String start, SpecField key) {
        return field(holder, columnName(start, key)).map(SpecField::key);
    }

    // OpenAlchemy: what nullable says counts before the required list.
    private static boolean notNull(SpecField field) {
        return field.schema()
                .nullable()
                .map(nullable -> !nullable.value())
                .orElse(field.isRequired());
    }
}

package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * Merges the parts of a schema into one: notes, null and column facts of a later part win, bounds
 * become the tighter of two, and types that no value can have become a problem.
 */
final class SchemaMerge {

    private final Problems problems;

    SchemaMerge(Problems problems) {
        this.problems = problems;
    }

    /** A schema that says nothing. */
    static SpecSchema empty(Location.InFile at) {
        return new SpecSchema(
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SpecNotes.NONE,
                Optional.empty(),
                Optional.empty(),
                SpecValues.NONE,
                SpecLimits.NONE,
                SpecShape.NONE,
                SpecTable.NONE,
                SpecColumn.NONE);
    }

    /** All parts in order, at the place given. */
    SpecSchema all(Location.InFile at, List<SpecSchema> parts) {
        var merged = empty(at);
        for (var part : parts) {
            merged = two(merged, part);
        }
        return merged;
    }

    private SpecSchema two(SpecSchema first, SpecSchema second) {
        var limits = new LimitsMerge(problems);
        return new SpecSchema(
                first.at(),
                second.ref().or(first::ref),
                type(first.type(), second.type()),
                second.nullable().or(first::nullable),
                second.format().or(first::format),
                notes(first.notes(), second.notes()),
                second.readOnly().or(first::readOnly),
                second.writeOnly().or(first::writeOnly),
                values(first.values(), second.values()),
                limits.merge(first.limits(), second.limits()),
                shape(first.shape(), second.shape()),
                ExtensionMerge.tables(first.table(), second.table()),
                ExtensionMerge.columns(first.column(), second.column()));
    }

    private Optional<Located<JsonType>> type(
            Optional<Located<JsonType>> first, Optional<Located<JsonType>> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return second.or(() -> first);
        }
        var one = first.get().value();
        var other = second.get().value();
        if (one == JsonType.INTEGER && other == JsonType.NUMBER) {
            return first;
        }
        if (one != other && !(one == JsonType.NUMBER && other == JsonType.INTEGER)) {
            conflict(first.get(), second.get(), "types " + one.word() + " and " + other.word());
        }
        return second;
    }

    private static SpecNotes notes(SpecNotes first, SpecNotes second) {
        return new SpecNotes(
                second.title().or(first::title),
                second.description().or(first::description),
                second.examples().isEmpty() ? first.examples() : second.examples(),
                first.deprecated() || second.deprecated());
    }

    private SpecValues values(SpecValues first, SpecValues second) {
        return new SpecValues(
                allowed(first.allowed(), second.allowed()),
                second.constant().or(first::constant),
                second.standard().or(first::standard));
    }

    private <T> List<Located<T>> allowed(List<Located<T>> first, List<Located<T>> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        var words = first.stream().map(value -> textOf(value.value())).toList();
        var both = second.stream().filter(value -> words.contains(textOf(value.value()))).toList();
        if (both.isEmpty()) {
            conflict(first.getFirst(), second.getFirst(), "two lists without a common value");
        }
        return both;
    }

    private static String textOf(Object value) {
        return value instanceof Node.Scalar scalar ? scalar.text() : value.toString();
    }

    private static SpecShape shape(SpecShape first, SpecShape second) {
        return new SpecShape(
                second.fields().isEmpty() ? first.fields() : second.fields(),
                second.additional().or(first::additional),
                second.additionalSchema().or(first::additionalSchema),
                second.items().or(first::items));
    }

    private void conflict(Located<?> first, Located<?> second, String what) {
        problems.add(
                new Problem(
                        ProblemCode.MERGE_CONFLICT,
                        second.at(),
                        "no value fits both parts of the schema",
                        "they ask for " + what,
                        "change one of the parts",
                        List.of(first.at())));
    }

    static SpecSchema withColumn(SpecSchema schema, SpecColumn column) {
        return new SpecSchema(
                schema.at(),
                schema.ref(),
                schema.type(),
                schema.nullable(),
                schema.format(),
                schema.notes(),
                schema.readOnly(),
                schema.writeOnly(),
                schema.values(),
                schema.limits(),
                schema.shape(),
                schema.table(),
                column);
    }

    static SpecSchema withRef(SpecSchema schema, SpecRef ref) {
        return with(schema, Optional.of(ref), schema.shape());
    }

    static SpecSchema withoutRef(SpecSchema schema) {
        return with(schema, Optional.empty(), schema.shape());
    }

    static SpecSchema withShape(SpecSchema schema, SpecShape shape) {
        return with(schema, schema.ref(), shape);
    }

    private static SpecSchema with(SpecSchema schema, Optional<SpecRef> ref, SpecShape shape) {
        return new SpecSchema(
                schema.at(),
                ref,
                schema.type(),
                schema.nullable(),
                schema.format(),
                schema.notes(),
                schema.readOnly(),
                schema.writeOnly(),
                schema.values(),
                schema.limits(),
                shape,
                schema.table(),
                schema.column());
    }
}

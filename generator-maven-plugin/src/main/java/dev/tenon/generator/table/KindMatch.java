package dev.tenon.generator.table;

import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.JsonType;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import dev.tenon.generator.spec.SpecSchema;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Joins what two schemas say of the values of one column. */
public final class KindMatch {

    private static final Set<Scalar> TEXTS = Set.of(Scalar.TEXT, Scalar.EMAIL, Scalar.URI);

    private KindMatch() {}

    /**
     * What a use of a column takes: its own limits, and the column's type where the use leaves the
     * format out.
     *
     * @param own kind of the use
     * @param schema of the use
     * @param column kind of the column
     * @return nothing when the types contradict each other
     */
    public static Optional<ValueKind> join(ValueKind own, SpecSchema schema, ValueKind column) {
        return switch (own) {
            case ValueKind.Choice choice -> choice(choice, schema, column);
            case ValueKind.Json json ->
                    column instanceof ValueKind.Json ? Optional.of(json) : Optional.empty();
            case ValueKind.Many many ->
                    column instanceof ValueKind.Many other
                            ? schema.shape()
                                    .items()
                                    .flatMap(items -> join(many.item(), items, other.item()))
                                    .map(item -> new ValueKind.Many(item, many.limits()))
                            : Optional.empty();
            case ValueKind.Single single ->
                    switch (column) {
                        case ValueKind.Single other -> single(single, schema, other);
                        case ValueKind.Choice other ->
                                single.scalar() == Scalar.TEXT && single.allowed().isEmpty()
                                        ? Optional.of(other)
                                        : Optional.empty();
                        case ValueKind.Many _, ValueKind.Json _ -> Optional.empty();
                    };
        };
    }

    /** The same labels are the same enum; over a column of plain text, labels are a limit. */
    private static Optional<ValueKind> choice(
            ValueKind.Choice own, SpecSchema schema, ValueKind column) {
        if (column instanceof ValueKind.Single single && isText(single)) {
            var labels =
                    schema.values().allowed().stream()
                            .map(Located::value)
                            .filter(KindMatch::isText)
                            .toList();
            return Optional.of(new ValueKind.Single(single.scalar(), SpecLimits.NONE, labels));
        }
        return column instanceof ValueKind.Choice other
                        && new HashSet<>(own.type().labels())
                                .equals(new HashSet<>(other.type().labels()))
                ? Optional.of(other)
                : Optional.empty();
    }

    private static boolean isText(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.TEXT;
    }

    private static Optional<ValueKind> single(
            ValueKind.Single own, SpecSchema schema, ValueKind.Single column) {
        boolean texts = isText(own) && isText(column);
        if (texts || own.scalar() == column.scalar()) {
            return Optional.of(own);
        }
        boolean open = schema.formatName().isEmpty();
        return open && jsonType(own.scalar()) == jsonType(column.scalar())
                ? Optional.of(new ValueKind.Single(column.scalar(), own.limits(), own.allowed()))
                : Optional.empty();
    }

    private static boolean isText(ValueKind.Single kind) {
        return TEXTS.contains(kind.scalar());
    }

    /** The JSON type that values of a scalar have on the wire. */
    private static JsonType jsonType(Scalar scalar) {
        return switch (scalar) {
            case INT32, INT64 -> JsonType.INTEGER;
            case DECIMAL, FLOAT32, FLOAT64 -> JsonType.NUMBER;
            case BOOLEAN -> JsonType.BOOLEAN;
            case TEXT, EMAIL, URI, UUID, DATE, DATE_TIME, BYTES -> JsonType.STRING;
        };
    }

    /** A use with the bounds of its column, where its own are not tighter. */
    public static ValueKind bounded(ValueKind own, ValueKind column) {
        return switch (own) {
            case ValueKind.Single single ->
                    new ValueKind.Single(
                            single.scalar(),
                            TighterLimits.of(single.limits(), column.limits()),
                            single.allowed());
            case ValueKind.Many many ->
                    new ValueKind.Many(
                            column instanceof ValueKind.Many other
                                    ? bounded(many.item(), other.item())
                                    : many.item(),
                            TighterLimits.of(many.limits(), column.limits()));
            case ValueKind.Json json ->
                    new ValueKind.Json(TighterLimits.of(json.limits(), column.limits()));
            case ValueKind.Choice choice -> choice;
        };
    }
}

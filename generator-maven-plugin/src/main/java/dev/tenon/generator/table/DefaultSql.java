package dev.tenon.generator.table;

import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes a value of the spec as an SQL expression. */
public final class DefaultSql {

    // UUID.fromString takes shortened groups, which PostgreSQL refuses.
    private static final Pattern UUID_TEXT =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private DefaultSql() {}

    /** The expression; empty when the value is not of that kind. */
    public static Optional<String> of(Node value, ValueKind kind) {
        return switch (kind) {
            case ValueKind.Json _ ->
                    value instanceof Node.Mapping
                            ? Optional.of(SqlNames.literal(JsonText.of(value)) + "::jsonb")
                            : Optional.empty();
            case ValueKind.Many many ->
                    value instanceof Node.Sequence list ? array(list, many) : Optional.empty();
            case ValueKind.Choice choice ->
                    value instanceof Node.Scalar scalar
                            ? Optional.of(scalar.text())
                                    .filter(choice.type().labels()::contains)
                                    .map(SqlNames::literal)
                            : Optional.empty();
            case ValueKind.Single single ->
                    value instanceof Node.Scalar scalar ? scalar(scalar, single) : Optional.empty();
        };
    }

    private static Optional<String> array(Node.Sequence list, ValueKind.Many many) {
        var items = new ArrayList<String>();
        for (var item : list.items()) {
            var sql = of(item, many.item());
            if (sql.isEmpty()) {
                return Optional.empty();
            }
            items.add(sql.get());
        }
        return Optional.of(
                "array[" + String.join(", ", items) + "]::" + SqlTypes.of(many.item()) + "[]");
    }

    private static Optional<String> scalar(Node.Scalar value, ValueKind.Single kind) {
        if (!kind.allowed().isEmpty()
                && kind.allowed().stream().noneMatch(allowed -> same(allowed, value))) {
            return Optional.empty();
        }
        String text = value.text();
        try {
            return switch (kind.scalar()) {
                case INT32 ->
                        value.number()
                                .map(BigDecimal::intValueExact)
                                .map(number -> Integer.toString(number));
                case INT64 ->
                        value.number()
                                .map(BigDecimal::longValueExact)
                                .map(number -> Long.toString(number));
                case DECIMAL, FLOAT32, FLOAT64 -> value.number().map(BigDecimal::toPlainString);
                case BOOLEAN ->
                        value.kind() == Node.Scalar.Kind.BOOLEAN
                                ? Optional.of(Boolean.toString(value.isTrue()))
                                : Optional.empty();
                case TEXT, EMAIL, URI -> Optional.of(SqlNames.literal(text));
                case UUID -> uuid(text);
                case DATE -> Optional.of(SqlNames.literal(LocalDate.parse(text).toString()));
                case DATE_TIME ->
                        Optional.of(SqlNames.literal(OffsetDateTime.parse(text).toString()));
                case BYTES -> bytes(text);
            };
        } catch (ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean same(Node allowed, Node.Scalar value) {
        if (!(allowed instanceof Node.Scalar scalar)) {
            return false;
        }
        var left = scalar.number();
        var right = value.number();
        boolean numbers = left.isPresent() && right.isPresent();
        return numbers
                ? left.get().compareTo(right.get()) == 0
                : scalar.text().equals(value.text());
    }

    private static Optional<String> uuid(String text) {
        return UUID_TEXT.matcher(text).matches()
                ? Optional.of(SqlNames.literal(UUID.fromString(text).toString()))
                : Optional.empty();
    }

    private static Optional<String> bytes(String text) {
        try {
            Base64.getDecoder().decode(text);
            return Optional.of("decode(" + SqlNames.literal(text) + ", 'base64')");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

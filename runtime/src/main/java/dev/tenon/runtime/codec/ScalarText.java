package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Label;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import org.jooq.EnumType;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Texts of values, and values of texts: strictly, as parameters are read. A text that is not
 * exactly one value of the type is none, never a near one.
 */
public final class ScalarText {

    private ScalarText() {}

    /** The text of a value, as a parameter would say it; for a list or object its JSON. */
    public static String of(Object value) {
        return switch (value) {
            case String text -> text;
            case Label label -> label.label();
            case JSONB json -> json.data();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case OffsetDateTime moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
            case Iterable<?> list -> JsonText.of(list);
            case java.util.Map<?, ?> object -> JsonText.of(object);
            default -> value.toString();
        };
    }

    /**
     * The value of a type that another value stands for: itself, or what its text says.
     *
     * @param type class of a number, text, boolean, UUID, date, moment or label
     * @return null when there is none, or the type is another
     */
    public static <T> @Nullable T convert(Object value, Class<T> type) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        boolean scalar = !(value instanceof Iterable) && !(value instanceof java.util.Map);
        return scalar ? read(of(value), type) : null;
    }

    private static <T> @Nullable T read(String text, Class<T> type) {
        if (!StoredText.allows(text)) {
            return null;
        }
        Object value;
        if (type == Short.class) {
            Integer wide = read(text, ValueType.int32());
            value = wide != null && wide == wide.shortValue() ? wide.shortValue() : null;
        } else if (type.isEnum()) {
            value = constant(text, type);
        } else {
            ValueType<?> known = known(type);
            value = known == null ? null : read(text, known);
        }
        return value == null ? null : type.cast(value);
    }

    private static @Nullable ValueType<?> known(Class<?> type) {
        if (type == String.class) {
            return ValueType.text();
        } else if (type == Long.class) {
            return ValueType.int64();
        } else if (type == Integer.class) {
            return ValueType.int32();
        } else if (type == BigDecimal.class) {
            return ValueType.decimal();
        } else if (type == Double.class) {
            return ValueType.float64();
        } else if (type == Float.class) {
            return ValueType.float32();
        } else if (type == Boolean.class) {
            return ValueType.bool();
        } else if (type == UUID.class) {
            return ValueType.uuid();
        } else if (type == LocalDate.class) {
            return ValueType.date();
        }
        return type == OffsetDateTime.class ? ValueType.dateTime() : null;
    }

    private static <T> @Nullable T read(String text, ValueType<T> type) {
        Violations violations = new Violations();
        T value = ValueReaders.of(type).fromText(text, Place.parameter(violations, "", 0));
        return violations.isEmpty() ? value : null;
    }

    /** The constant whose label in the spec, or in PostgreSQL, is the text. */
    private static @Nullable Object constant(String text, Class<?> type) {
        for (Object each : type.getEnumConstants()) {
            String label =
                    switch (each) {
                        case Label own -> own.label();
                        case EnumType jooq -> jooq.getLiteral();
                        default -> null;
                    };
            if (text.equals(label)) {
                return each;
            }
        }
        return null;
    }
}

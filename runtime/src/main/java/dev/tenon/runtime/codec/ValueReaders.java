package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.ValueType;

/** Chooses the reader of a value type. Patterns are compiled here, once. */
final class ValueReaders {

    private ValueReaders() {}

    /**
     * A reader of this type.
     *
     * @throws IllegalArgumentException for a pattern that is no ECMA-262 expression, or that
     *     java.util.regex has no equal of
     */
    @SuppressWarnings("unchecked") // the tag of a kind and its type parameter go together
    static <T> ValueReader<T> of(ValueType<T> type) {
        return (ValueReader<T>) choose(type);
    }

    @SuppressWarnings("unchecked") // as above
    private static ValueReader<?> choose(ValueType<?> type) {
        Allowed allowed = Allowed.of(type.allowed());
        return switch (type.kind().tag()) {
            case INT32 -> number(type, NumberForm.int32(), allowed);
            case INT64 -> number(type, NumberForm.int64(), allowed);
            case DECIMAL -> number(type, NumberForm.decimal(), allowed);
            case FLOAT32 -> number(type, NumberForm.float32(), allowed);
            case FLOAT64 -> number(type, NumberForm.float64(), allowed);
            case BOOLEAN -> new BooleanValueReader(allowed);
            case TEXT -> text(type, TextForms::text, allowed);
            case UUID -> text(type, TextForms::uuid, allowed);
            case DATE -> text(type, TextForms::date, allowed);
            case DATE_TIME -> text(type, TextForms::dateTime, allowed);
            case BYTES -> text(type, TextForms::bytes, allowed);
            case ENUM -> text(type, TextForms.label(type.allowed()), Allowed.ANY);
            case JSON -> new ObjectValueReader(type, allowed);
            case ARRAY -> new ListValueReader<>(type, of(item(type)), allowed);
        };
    }

    private static <T> ValueReader<T> number(
            ValueType<?> type, NumberForm<T> form, Allowed allowed) {
        return new NumberValueReader<>(type.limits(), form, allowed);
    }

    private static <T> ValueReader<T> text(
            ValueType<?> type, TextValueReader.Parse<T> parse, Allowed allowed) {
        return new TextValueReader<>(new StringRules(type.limits(), type.format()), parse, allowed);
    }

    private static ValueType<?> item(ValueType<?> type) {
        ValueType<?> item = type.item();
        if (item == null) {
            throw new IllegalArgumentException("an array without a type of its items");
        }
        return item;
    }
}

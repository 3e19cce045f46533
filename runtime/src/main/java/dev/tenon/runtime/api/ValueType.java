package dev.tenon.runtime.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * How a value looks on the wire and in Java: its kind and the JSON Schema keywords that bound it.
 * Pure data; the codec interprets it.
 *
 * @param kind what the value is
 * @param format text form asked of a string; {@link Format#NONE} for every other kind
 * @param limits the schema keywords that bound it, in any order
 * @param allowed the only values allowed, in the order of the spec; empty when any will do
 * @param item type of the items of an array; null for every other kind
 * @param <T> the Java type of a value
 */
public record ValueType<T>(
        Kind<T> kind,
        Format format,
        List<Limit> limits,
        List<T> allowed,
        @Nullable ValueType<?> item) {

    public ValueType {
        limits = List.copyOf(limits);
        allowed = List.copyOf(allowed);
    }

    /** A whole number of 32 bits. */
    public static ValueType<Integer> int32() {
        return of(Kind.INT32);
    }

    /** A whole number of 64 bits. */
    public static ValueType<Long> int64() {
        return of(Kind.INT64);
    }

    /** A decimal number, exact. */
    public static ValueType<BigDecimal> decimal() {
        return of(Kind.DECIMAL);
    }

    /** A binary floating point number of 32 bits. */
    public static ValueType<Float> float32() {
        return of(Kind.FLOAT32);
    }

    /** A binary floating point number of 64 bits. */
    public static ValueType<Double> float64() {
        return of(Kind.FLOAT64);
    }

    /** True or false. */
    public static ValueType<Boolean> bool() {
        return of(Kind.BOOLEAN);
    }

    /** A string of any form. */
    public static ValueType<String> text() {
        return of(Kind.TEXT);
    }

    /** A string of a form that is checked, such as an e-mail address. */
    public static ValueType<String> text(Format format) {
        return new ValueType<>(Kind.TEXT, format, List.of(), List.of(), null);
    }

    /** A UUID (RFC 9562 text form). */
    public static ValueType<UUID> uuid() {
        return of(Kind.UUID);
    }

    /** A calendar date (RFC 3339 full-date). */
    public static ValueType<LocalDate> date() {
        return of(Kind.DATE);
    }

    /** A moment (RFC 3339 date-time). */
    public static ValueType<OffsetDateTime> dateTime() {
        return of(Kind.DATE_TIME);
    }

    /** Bytes, base64 on the wire (RFC 4648 §4). */
    public static ValueType<byte[]> bytes() {
        return of(Kind.BYTES);
    }

    /** A free JSON object, kept as the text of a {@code jsonb}. */
    public static ValueType<JSONB> json() {
        return of(Kind.JSON);
    }

    /** One of a closed set of strings, each with its own Java constant. */
    public static <E extends Enum<E> & Label> ValueType<E> enumeration(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return new ValueType<>(Kind.enumeration(type), Format.NONE, List.of(), constants, null);
    }

    /** A list of scalars. */
    public static <I> ValueType<List<I>> listOf(ValueType<I> item) {
        return new ValueType<>(Kind.array(), Format.NONE, List.of(), List.of(), item);
    }

    /** The same type, bounded by these keywords as well. */
    public ValueType<T> with(Limit... more) {
        List<Limit> all = new ArrayList<>(limits);
        all.addAll(Arrays.asList(more));
        return new ValueType<>(kind, format, all, allowed, item);
    }

    /** The same type, allowing these values only. */
    public ValueType<T> oneOf(List<T> values) {
        return new ValueType<>(kind, format, limits, values, item);
    }

    private static <T> ValueType<T> of(Kind<T> kind) {
        return new ValueType<>(kind, Format.NONE, List.of(), List.of(), null);
    }
}

package dev.tenon.runtime.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.JSONB;

/**
 * What a value is, independent of the keywords that bound it.
 *
 * @param tag the kind, for a {@code switch}
 * @param javaType the Java class of a value; for an array the class of the list
 * @param <T> the Java type of a value
 */
public record Kind<T>(Tag tag, Class<T> javaType) {

    /** The closed set of kinds. */
    public enum Tag {
        INT32,
        INT64,
        DECIMAL,
        FLOAT32,
        FLOAT64,
        BOOLEAN,
        TEXT,
        UUID,
        DATE,
        DATE_TIME,
        BYTES,
        JSON,
        ENUM,
        ARRAY
    }

    static final Kind<Integer> INT32 = new Kind<>(Tag.INT32, Integer.class);
    static final Kind<Long> INT64 = new Kind<>(Tag.INT64, Long.class);
    static final Kind<BigDecimal> DECIMAL = new Kind<>(Tag.DECIMAL, BigDecimal.class);
    static final Kind<Float> FLOAT32 = new Kind<>(Tag.FLOAT32, Float.class);
    static final Kind<Double> FLOAT64 = new Kind<>(Tag.FLOAT64, Double.class);
    static final Kind<Boolean> BOOLEAN = new Kind<>(Tag.BOOLEAN, Boolean.class);
    static final Kind<String> TEXT = new Kind<>(Tag.TEXT, String.class);
    static final Kind<java.util.UUID> UUID = new Kind<>(Tag.UUID, java.util.UUID.class);
    static final Kind<LocalDate> DATE = new Kind<>(Tag.DATE, LocalDate.class);
    static final Kind<OffsetDateTime> DATE_TIME = new Kind<>(Tag.DATE_TIME, OffsetDateTime.class);
    static final Kind<byte[]> BYTES = new Kind<>(Tag.BYTES, byte[].class);
    static final Kind<JSONB> JSON = new Kind<>(Tag.JSON, JSONB.class);

    static <E extends Enum<E> & Label> Kind<E> enumeration(Class<E> type) {
        return new Kind<>(Tag.ENUM, type);
    }

    /** All lists share one class object; what they hold is said by {@link ValueType#item()}. */
    @SuppressWarnings("unchecked") // List.class is the only class object a List<I> can have
    static <I> Kind<List<I>> array() {
        return new Kind<>(Tag.ARRAY, (Class<List<I>>) (Class<?>) List.class);
    }
}

package dev.tenon.runtime.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result, read by position (1-based, in the order of the relation's columns). Every
 * getter answers null for SQL NULL. Valid only during the call it is passed to.
 */
public interface ResultRow {

    /** A column of 32-bit whole numbers. */
    @Nullable Integer int32(int position);

    /** A column of 64-bit whole numbers. */
    @Nullable Long int64(int position);

    /** A column of exact decimals. */
    @Nullable BigDecimal decimal(int position);

    /** A column of 32-bit floating point numbers. */
    @Nullable Float float32(int position);

    /** A column of 64-bit floating point numbers. */
    @Nullable Double float64(int position);

    /** A column of truth values. */
    @Nullable Boolean bool(int position);

    /** A column of text of any kind. */
    @Nullable String text(int position);

    /** A column of UUIDs. */
    @Nullable UUID uuid(int position);

    /** A column of dates. */
    @Nullable LocalDate date(int position);

    /** A column of moments, in UTC. */
    @Nullable OffsetDateTime dateTime(int position);

    /** A column of bytes. */
    byte @Nullable [] bytes(int position);

    /** A column of {@code jsonb}. */
    @Nullable JSONB json(int position);

    /** A text column that holds the labels of {@code type}. */
    <E extends Enum<E> & Label> @Nullable E label(int position, Class<E> type);

    /** An array column with items of {@code item}. */
    <I> @Nullable List<I> list(int position, ValueType<I> item);
}

package dev.tenon.runtime.api;

/**
 * Copies the columns of the current row to JSON members, without an object in between. Positions
 * are 1-based. A column that is SQL NULL gives no member, or {@code null} through {@link #nulls()}.
 */
public interface JsonRow {

    /** The same row, writing {@code null} for SQL NULL: for members whose schema allows it. */
    JsonRow nulls();

    /** A 32-bit whole number. */
    void int32(int position, String name);

    /** A 64-bit whole number. */
    void int64(int position, String name);

    /** An exact decimal. */
    void decimal(int position, String name);

    /** A 32-bit floating point number. */
    void float32(int position, String name);

    /** A 64-bit floating point number. */
    void float64(int position, String name);

    /** A truth value. */
    void bool(int position, String name);

    /** Text: strings, labels, e-mail addresses. */
    void text(int position, String name);

    /** A UUID. */
    void uuid(int position, String name);

    /** A date (RFC 3339 full-date). */
    void date(int position, String name);

    /** A moment in UTC (RFC 3339 date-time). */
    void dateTime(int position, String name);

    /** Bytes in base64. */
    void bytes(int position, String name);

    /** A {@code jsonb}, copied as it is. */
    void json(int position, String name);

    /** An array with items of {@code item}. */
    void list(int position, String name, ValueType<?> item);
}

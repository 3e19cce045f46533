package dev.tenon.generator.model;

/** The scalar types, named as {@code runtime.api.ValueType} names them. */
public enum Scalar {
    INT32,
    INT64,
    DECIMAL,
    FLOAT32,
    FLOAT64,
    BOOLEAN,
    TEXT,
    EMAIL,
    URI,
    UUID,
    DATE,
    DATE_TIME,
    BYTES
}

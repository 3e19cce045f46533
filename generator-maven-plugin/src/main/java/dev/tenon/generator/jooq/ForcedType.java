package dev.tenon.generator.jooq;

/**
 * A Java type for some columns.
 *
 * @param columns regular expression over {@code schema.table.column}, matched whole
 * @param userType Java type, such as {@code dev.example.Status}
 * @param converter Java expression that gives an {@code org.jooq.Converter}, or the name of a
 *     converter class
 */
public record ForcedType(String columns, String userType, String converter) {}

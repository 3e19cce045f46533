package dev.tenon.generator.spec;

/**
 * One key of an order.
 *
 * @param name field or column name, without the sign
 * @param descending whether a '-' stood before it
 */
public record SpecSortKey(Located<String> name, boolean descending) {}

package dev.tenon.generator.catalog;

/**
 * A check constraint.
 *
 * @param name of the constraint
 * @param expression in the server's own form, without outer parentheses where PostgreSQL has none
 */
public record Check(String name, String expression) {}

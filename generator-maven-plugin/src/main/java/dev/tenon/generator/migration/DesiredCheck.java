package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;

/**
 * A check constraint as the spec wants it.
 *
 * @param name empty for the name PostgreSQL gives, such as {@code pet_status_check}
 * @param column the one column it speaks of, beside which it is written; empty for a check of the
 *     table
 * @param expression SQL condition, without outer parentheses; must name columns quoted where needed
 * @param location the keyword in the spec that asks for it
 */
public record DesiredCheck(String name, String column, String expression, Location location) {}

package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;

/**
 * The name of an operation.
 *
 * @param name as written or derived, such as {@code listPets}
 * @param written false when it was derived
 * @param at the written value, else the operation's key
 */
public record OperationId(String name, boolean written, Location.InFile at) {}

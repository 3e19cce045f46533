package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;

/**
 * A value of the spec with its places.
 *
 * @param value what was read
 * @param key the key it stands under, for an item of an {@code enum} that of the list; the value
 *     itself where there is no key, as in other lists
 * @param at the value's first line
 */
public record Located<T>(T value, Location.InFile key, Location.InFile at) {}

package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;

/**
 * A {@code $ref} to a named schema.
 *
 * @param name the component's name in {@link SpecDocument#schemas()}
 * @param at the reference's text
 */
public record SpecRef(String name, Location.InFile at) {}

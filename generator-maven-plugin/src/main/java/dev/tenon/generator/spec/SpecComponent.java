package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;

/**
 * A named schema.
 *
 * @param name the key under {@code components/schemas}; for a schema of another file the last part
 *     of the reference
 * @param key where the name stands; for a schema of another file, where the schema starts
 * @param schema with its fields
 */
public record SpecComponent(String name, Location.InFile key, SpecSchema schema) {}

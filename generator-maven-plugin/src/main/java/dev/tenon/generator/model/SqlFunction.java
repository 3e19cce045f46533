package dev.tenon.generator.model;

import dev.tenon.generator.problem.Location;

/**
 * A function of the database that the spec names.
 *
 * @param schema its schema
 * @param name its name there
 * @param at where the spec names it
 */
public record SqlFunction(String schema, String name, Location.InFile at) {
    @Override
    public String toString() {
        return schema + "." + name;
    }
}

package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;

/**
 * A view that the spec reads and a hand-written migration creates.
 *
 * @param schema database schema
 * @param name view or materialized view
 * @param location the place in the spec that names it
 */
public record DesiredView(String schema, String name, Location location) {}

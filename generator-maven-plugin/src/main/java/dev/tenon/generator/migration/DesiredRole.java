package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;

/**
 * A role that the spec names. Roles belong to the server and not to a database.
 *
 * @param name as stored, at most 63 bytes
 * @param location where the spec names it first
 */
public record DesiredRole(String name, Location location) {}

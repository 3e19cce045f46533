package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;

/**
 * Where clients are kept that get tokens for a secret of their own.
 *
 * @param schema of their table and its functions
 * @param role that may ask whether a secret is right
 * @param location the security scheme in the spec
 */
public record DesiredClients(String schema, String role, Location location) {}

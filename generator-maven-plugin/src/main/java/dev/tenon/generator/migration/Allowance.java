package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;

/**
 * A change that may cost data and that the spec allows, an entry of {@code x-tenon: {allow: …}}.
 *
 * @param change {@code drop s.t}, {@code drop s.t.c}, {@code narrow s.t.c}, {@code require s.t.c}
 *     or {@code open s.t}; names as stored
 * @param reason why it is meant; written into the migration
 * @param location the entry's key in the spec
 */
public record Allowance(String change, String reason, Location location) {}

package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;

/**
 * The name a table or column had before.
 *
 * @param from the old name, as stored
 * @param location the hint's value in the spec
 */
public record RenameHint(String from, Location location) {}

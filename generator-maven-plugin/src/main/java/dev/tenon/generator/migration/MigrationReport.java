package dev.tenon.generator.migration;

import java.util.List;

/**
 * What migrating a database did.
 *
 * @param applied files that were run, in order; empty when there was nothing to do
 * @param before how many the database had already
 */
public record MigrationReport(List<String> applied, int before) {

    public MigrationReport {
        applied = List.copyOf(applied);
    }
}

package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What planning found, and the database that shows it until it is closed.
 *
 * @param file the migration to write; present also when the file on disk already equals it, empty
 *     when nothing is pending
 * @param obsolete path of a pending migration that goes away, relative to the project; empty when
 *     none does. Remove it before writing {@code file}
 * @param changes statements of {@code file} with their risk, in order
 * @param warnings stale hints and unused allowances
 * @param disagreements DB-309 where the database is to agree with the spec and does not, in
 *     document order; empty unless in verify mode
 * @param replayed committed migrations that were run
 * @param catalog base plus pending
 * @param database holds base plus pending, or is the live database in verify mode; read only
 * @param release gives the scratch database back
 */
public record PlannedMigration(
        Optional<MigrationFile> file,
        Optional<String> obsolete,
        List<Change> changes,
        List<Problem> warnings,
        List<Problem> disagreements,
        int replayed,
        Catalog catalog,
        DatabaseAddress database,
        Runnable release)
        implements AutoCloseable {

    public PlannedMigration {
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
        disagreements = List.copyOf(disagreements);
    }

    /** Drops the scratch database; {@link #database} is gone afterwards. */
    @Override
    public void close() {
        release.run();
    }
}

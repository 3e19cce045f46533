package dev.tenon.generator;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.jooq.JooqRequest;
import dev.tenon.generator.jooq.JooqSources;
import dev.tenon.generator.migration.PlannedMigration;
import dev.tenon.generator.output.Output;
import dev.tenon.generator.problem.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The database that a spec is joined to: committed migrations and the one to write. Remembered from
 * the last run where nothing about it has changed; otherwise, or when new jOOQ classes are wanted,
 * a real one.
 */
final class ProjectSchema implements AutoCloseable {

    private final SchemaCache cache;
    private final Supplier<PlannedMigration> planning;
    private final Catalog catalog;
    private Optional<PlannedMigration> planned;

    private ProjectSchema(
            SchemaCache cache,
            Supplier<PlannedMigration> planning,
            Catalog catalog,
            Optional<PlannedMigration> planned) {
        this.cache = cache;
        this.planning = planning;
        this.catalog = catalog;
        this.planned = planned;
    }

    /**
     * Finds the database of a key, or makes it.
     *
     * @param key what the database follows from
     * @param planning makes it; called when it is needed, at most once
     */
    static ProjectSchema open(SchemaCache cache, String key, Supplier<PlannedMigration> planning)
            throws IOException {
        var remembered = cache.catalog(key);
        if (remembered.isPresent()) {
            return new ProjectSchema(cache, planning, remembered.get(), Optional.empty());
        }
        var planned = planning.get();
        return new ProjectSchema(cache, planning, planned.catalog(), Optional.of(planned));
    }

    /** What the database holds. */
    Catalog catalog() {
        return catalog;
    }

    /** What planning found; empty when nothing has changed since the last run. */
    Optional<PlannedMigration> planned() {
        return planned;
    }

    /** Where the database does not agree with the spec; empty when it was remembered. */
    List<Problem> disagreements() {
        return planned.map(PlannedMigration::disagreements).orElse(List.of());
    }

    /** The jOOQ classes; paths are relative to the build folder. */
    Output jooq(JooqRequest request) throws IOException {
        if (planned.isEmpty()) {
            var remembered = cache.jooq(request);
            if (remembered.isPresent()) {
                return remembered.get();
            }
            planned = Optional.of(planning.get());
        }
        try (var connection = planned.orElseThrow().database().connect()) {
            return JooqSources.generate(connection, request).under(Project.SOURCES);
        } catch (SQLException e) {
            throw new IOException("cannot close the connection to the build's database", e);
        }
    }

    /** Gives the database back, if there is one. */
    @Override
    public void close() {
        planned.ifPresent(PlannedMigration::close);
    }
}

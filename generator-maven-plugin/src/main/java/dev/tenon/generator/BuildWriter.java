package dev.tenon.generator;

import dev.tenon.generator.migration.MigrationFile;
import dev.tenon.generator.migration.PlannedMigration;
import dev.tenon.generator.migration.Risk;
import dev.tenon.generator.output.GeneratedFiles;
import dev.tenon.generator.output.Output;
import dev.tenon.generator.spec.SpecSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes what a run has made, and remembers the run. */
final class BuildWriter {

    private final Project project;
    private final Stages stages;
    private final GeneratedFiles files;
    private final SchemaCache cache;
    private final Fingerprint fingerprint;
    private final RolesPage roles;

    BuildWriter(Project project, Stages stages) {
        this.project = project;
        this.stages = stages;
        this.files = new GeneratedFiles(project.target(), project.memory().resolve("manifest.txt"));
        this.cache = new SchemaCache(project, files);
        this.roles = new RolesPage(project);
        this.fingerprint = new Fingerprint(project);
    }

    /** The database as the last run that was written saw it. */
    SchemaCache cache() {
        return cache;
    }

    /** Whether there is nothing to do: the project and the files made of it are as they were. */
    boolean upToDate() throws IOException {
        return fingerprint.matches() && files.intact();
    }

    /** Writes code and migration, and remembers what they were made of. */
    void write(Build build, ResolvedSpec spec, Emitted emitted) throws IOException {
        var page = roles.text(spec);
        roles.requireOurs(page);
        fingerprint.forget();
        try (var stage = stages.begin("write", project.shown(project.sources()))) {
            var written = files.write(Output.merge(List.of(emitted.own(), emitted.jooq())));
            stage.done(
                    Counts.of(written.written(), "file")
                            + " written, "
                            + written.removed()
                            + " removed");
        }
        var migrations = writeMigration(build, spec);
        if (roles.write(page)) {
            stages.note("who may do what has changed: review " + roles.shown() + " and commit it");
        }
        if (mayRemember(spec)) {
            remember(build.key(spec.spec(), migrations), spec, emitted);
            fingerprint.store(spec.spec().document().closure(), migrations);
        }
    }

    /**
     * Writes the next migration.
     *
     * @return the migrations as they are then
     */
    MigrationHashes writeMigration(Build build, ResolvedSpec spec) throws IOException {
        var migrations = build.migrations();
        var planned = spec.schema().planned();
        if (planned.isEmpty()) {
            return migrations;
        }
        var obsolete = planned.get().obsolete();
        if (obsolete.isPresent()) {
            Files.deleteIfExists(project.root().resolve(obsolete.get()));
            stages.note("removed " + obsolete.get() + ", which nothing has applied");
            migrations = migrations.without(obsolete.get());
        }
        var file = planned.get().file();
        if (file.isPresent()) {
            writeMigration(file.get(), planned.get());
            migrations = migrations.with(file.get());
        }
        return migrations;
    }

    private void writeMigration(MigrationFile file, PlannedMigration planned) throws IOException {
        try (var stage = stages.begin("migration", file.path())) {
            var path = project.root().resolve(file.path());
            if (holds(path, file.text())) {
                return;
            }
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
            stage.done(summary(planned));
            stages.note("review it and commit it; nothing was applied to any database of yours");
        }
    }

    // The live database may change without a trace in the project, and warnings are to be seen
    // again.
    private static boolean mayRemember(ResolvedSpec spec) {
        return spec.spec().mode() == SpecSettings.Migrations.WRITE
                && spec.schema().planned().stream()
                        .allMatch(planned -> planned.warnings().isEmpty());
    }

    private void remember(String key, ResolvedSpec spec, Emitted emitted) throws IOException {
        if (spec.schema().planned().isPresent()) {
            cache.store(key, spec.schema().catalog(), emitted.request(), emitted.jooq());
        }
    }

    private static boolean holds(Path path, String text) throws IOException {
        return Files.exists(path)
                && Arrays.equals(Files.readAllBytes(path), text.getBytes(StandardCharsets.UTF_8));
    }

    /** How much a migration does and the worst of it, such as {@code 2 statements, locking}. */
    private static String summary(PlannedMigration planned) {
        var worst =
                planned.changes().stream()
                        .map(change -> change.risk())
                        .max(Comparator.naturalOrder())
                        .orElse(Risk.SAFE);
        return Counts.of(planned.changes().size(), "statement")
                + ", "
                + worst.name().toLowerCase(Locale.ROOT);
    }
}

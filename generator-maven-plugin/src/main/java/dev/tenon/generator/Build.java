package dev.tenon.generator;

import dev.tenon.generator.check.ModelCheck;
import dev.tenon.generator.database.BuildDatabase;
import dev.tenon.generator.emit.Emitter;
import dev.tenon.generator.migration.MigrationPlanner;
import dev.tenon.generator.migration.PlannedMigration;
import dev.tenon.generator.openapi.ExpandedDocument;
import dev.tenon.generator.openapi.RelationsDocument;
import dev.tenon.generator.output.Output;
import dev.tenon.generator.output.Sha256;
import dev.tenon.generator.plan.Plan;
import dev.tenon.generator.plan.Planner;
import dev.tenon.generator.plan.Settings;
import dev.tenon.generator.resolve.ModelResolver;
import dev.tenon.generator.spec.SpecValidity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The stages of a run that reads and decides, one method each, in the order they are called.
 * Nothing is written; closing gives back the database that {@link #resolve} may have started.
 */
final class Build implements AutoCloseable {

    private final Project project;
    private final Stages stages;
    private final SchemaCache cache;
    private final MigrationHashes migrations;
    private final Warnings warnings;
    private final BuildDatabase database;

    Build(Project project, Stages stages, SchemaCache cache) throws IOException {
        this.project = project;
        this.stages = stages;
        this.cache = cache;
        this.migrations = MigrationHashes.read(project);
        this.warnings = new Warnings(project.failOnWarning());
        this.database = Databases.forBuild(project);
    }

    /** The migrations as they were when the run began. */
    MigrationHashes migrations() {
        return migrations;
    }

    /** The server to make scratch databases on. */
    BuildDatabase database() {
        return database;
    }

    /** Reads the spec and finds what is wrong with it by itself. */
    ReadSpec read() throws IOException {
        try (var stage = stages.begin("read", project.shown(project.spec()))) {
            var spec = ReadSpec.read(project);
            warnings.add(spec.warnings());
            stage.done(spec.summary());
            return spec;
        }
    }

    /**
     * Joins the spec to the database that the migrations make. Meanwhile swagger-parser forms its
     * own opinion of the document.
     */
    ResolvedSpec resolve(ReadSpec spec) throws IOException {
        var validity = SpecValidity.start(project.root(), spec.document());
        var schema = ProjectSchema.open(cache, key(spec, migrations), () -> planMigration(spec));
        schema.planned().ifPresent(planned -> warnings.add(planned.warnings()));
        var model =
                stages.timed(
                        "resolve",
                        () ->
                                ModelResolver.resolve(
                                        spec.document(), spec.tables(), schema.catalog()));
        warnings.add(model.warnings());
        return new ResolvedSpec(spec, schema, model.value(), validity);
    }

    /** Compares the spec with the database and OpenAPI, and shows the warnings of all stages. */
    void check(ResolvedSpec spec) {
        spec.validity().finish();
        var schema = spec.schema();
        warnings.add(
                stages.timed(
                        "check",
                        () ->
                                ModelCheck.check(
                                        spec.model(),
                                        spec.spec().tables(),
                                        schema.catalog(),
                                        schema.disagreements())));
        warnings.show(stages);
    }

    /** Decides the code to write. */
    Plan plan(ResolvedSpec spec) {
        var specName = project.spec().getFileName().toString();
        var settings = new Settings(project.packageName(), specName);
        return stages.timed(
                "plan", () -> Planner.plan(spec.model(), spec.schema().catalog(), settings));
    }

    /** Makes the code, and meanwhile jOOQ's. */
    Emitted emit(ResolvedSpec spec, Plan plan) throws IOException {
        try (var stage = stages.begin("emit", plan.settings().packageName())) {
            var ours =
                    new FutureTask<>(
                            () -> stages.timed("code and documents", () -> own(spec, plan)));
            Thread.ofPlatform().name("tenon-emit").daemon().start(ours);
            var jooq = stages.timed("jOOQ's classes", () -> spec.schema().jooq(plan.jooq()));
            var own = result(ours);
            stage.done(Counts.of(own.size(), "file") + " and " + jooq.size() + " of jOOQ");
            return new Emitted(own, jooq, plan.jooq());
        }
    }

    private static Output result(FutureTask<Output> emission) {
        try {
            return emission.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while code was emitted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("code cannot be emitted", e.getCause());
        }
    }

    private static Output own(ResolvedSpec spec, Plan plan) {
        var documents =
                Map.of(
                        Project.DOCUMENT, ExpandedDocument.render(spec.model()),
                        Project.RELATIONS, RelationsDocument.render(spec.model()));
        return Output.merge(
                List.of(
                        Emitter.emit(plan).under(Project.SOURCES),
                        Output.of(documents).under(Project.RESOURCES)));
    }

    /** What the database of a spec follows from, as a hash. */
    String key(ReadSpec spec, MigrationHashes folder) {
        return Sha256.of(
                String.join(
                        "\n",
                        project.plugin(),
                        project.server().toString(),
                        project.live().toString(),
                        spec.mode().name(),
                        folder.toString(),
                        Unplaced.of(spec.wanted()).toString()));
    }

    /** Stops what was started. */
    @Override
    public void close() {
        database.close();
    }

    private PlannedMigration planMigration(ReadSpec spec) {
        try (var stage = stages.begin("database", Databases.describe(project))) {
            var planner = new MigrationPlanner(Databases.migrations(project), database);
            var planned = spec.plan(planner);
            stage.done(Counts.of(planned.replayed(), "migration") + " replayed");
            return planned;
        }
    }
}

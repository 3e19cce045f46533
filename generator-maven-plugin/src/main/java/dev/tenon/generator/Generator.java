package dev.tenon.generator;

import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The generator: one method per goal. Not for use by several threads at once on the same project.
 *
 * <p>Every method says what it does through {@link Progress}, reports problems by one {@link
 * GenerationException}, and lets anything else through as it is: an {@link IOException} for files
 * that cannot be read or written, other exceptions for faults of ours.
 */
public final class Generator {

    private static final String UNCHANGED = "(spec, migrations, settings and plugin unchanged)";

    private final Project project;
    private final Stages stages;

    /** Takes a project; nothing is read yet. */
    public Generator(Project project, Progress progress) {
        this.project = project;
        this.stages = new Stages(progress);
    }

    /**
     * Writes the next migration and all code, or nothing when the project is as it was. A project
     * with errors leaves every file as it was.
     */
    public void generate() throws GenerationException, IOException {
        run(this::generateIfChanged);
    }

    private void generateIfChanged() throws IOException {
        var writer = new BuildWriter(project, stages);
        try (var stage = stages.begin("up to date", UNCHANGED)) {
            if (writer.upToDate()) {
                stage.done("");
                return;
            }
        }
        try (var build = new Build(project, stages, writer.cache())) {
            var spec = build.read();
            var resolved = build.resolve(spec);
            build.check(resolved);
            var plan = build.plan(resolved);
            var emitted = build.emit(resolved, plan);
            writer.write(build, resolved, emitted);
        }
    }

    /** Writes the next migration only. */
    public void diff() throws GenerationException, IOException {
        run(this::writeMigration);
    }

    private void writeMigration() throws IOException {
        var writer = new BuildWriter(project, stages);
        try (var build = new Build(project, stages, writer.cache())) {
            var resolved = build.resolve(build.read());
            build.check(resolved);
            writer.writeMigration(build, resolved);
        }
    }

    /** Finds what {@code generate} and a live database would find; writes nothing. */
    public void check() throws GenerationException, IOException {
        run(this::checkAll);
    }

    private void checkAll() throws IOException {
        var writer = new BuildWriter(project, stages);
        try (var build = new Build(project, stages, writer.cache())) {
            var resolved = build.resolve(build.read());
            build.check(resolved);
            build.plan(resolved);
            new Agreement(project, stages).check(build, resolved);
        }
    }

    /** Applies the migrations to the live database, else to the local one. */
    public void migrate() throws GenerationException, IOException {
        run(new ServiceRun(project, stages)::migrate);
    }

    /** Migrates as {@link #migrate} does and runs a packaged service until it ends. */
    public void run(Path jar) throws GenerationException, IOException {
        run(() -> new ServiceRun(project, stages).run(jar));
    }

    /** Writes the AOT cache of a packaged service beside it. */
    public void aot(Path jar) throws GenerationException, IOException {
        run(() -> new AotRun(project, stages).train(jar));
    }

    private static void run(Goal goal) throws GenerationException, IOException {
        try {
            goal.run();
        } catch (ProblemsException found) {
            throw new GenerationException(found.problems());
        }
    }

    /** The work of a goal. */
    private interface Goal {
        void run() throws IOException;
    }
}

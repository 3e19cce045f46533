package dev.tenon.generator.migration;

import dev.tenon.generator.database.ScratchDatabase;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.database.Sql;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** A project in a folder of its own, and a database that has got all its migrations so far. */
final class TestProject implements AutoCloseable {

    private final Path root;
    private final ScratchDatabase live = SharedDatabase.server().scratch("live");
    private final List<Allowance> allowances = new ArrayList<>();

    TestProject(Path root) {
        this.root = root;
        git("init", "--quiet");
    }

    MigrationProject project() {
        return new MigrationProject(
                root, root.resolve("migrations"), "openapi.yaml", Optional.empty());
    }

    TestProject allow(String change, String reason) {
        allowances.add(new Allowance(change, reason, TableBuilder.at("allow " + change)));
        return this;
    }

    DesiredSchema schema(TableBuilder... tables) {
        var roles =
                Stream.of(tables)
                        .flatMap(table -> table.roles().stream())
                        .distinct()
                        .map(role -> new DesiredRole(role, TableBuilder.at(role)))
                        .toList();
        return new DesiredSchema(
                roles,
                List.of("app"),
                Stream.of(tables).map(TableBuilder::build).toList(),
                List.of(),
                Optional.empty(),
                allowances);
    }

    PlannedMigration plan(TableBuilder... tables) {
        return plan(schema(tables));
    }

    PlannedMigration plan(DesiredSchema schema) {
        return new MigrationPlanner(project(), SharedDatabase.server()).plan(schema);
    }

    /** Plans and writes; what the file is called, empty when there is none. */
    String write(TableBuilder... tables) {
        try (var planned = plan(tables)) {
            return write(planned);
        }
    }

    String write(PlannedMigration planned) {
        try {
            if (planned.obsolete().isPresent()) {
                Files.delete(root.resolve(planned.obsolete().get()));
            }
            if (planned.file().isEmpty()) {
                return "";
            }
            var path = root.resolve(planned.file().get().path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, planned.file().get().text());
            return path.getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plans, writes, commits, migrates; the statements of the file. */
    String evolve(TableBuilder... tables) {
        String file = write(tables);
        Assertions.assertThat(file).isNotEmpty();
        commit();
        migrate();
        String text = text(file);
        return text.substring(text.indexOf("\n", text.indexOf("-- checksum")) + 1);
    }

    /** The errors of a plan that is refused. */
    List<Problem> refused(TableBuilder... tables) {
        try (var planned = plan(tables)) {
            throw new AssertionError("planned " + planned.file());
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    TestProject hand(String file, String sql) {
        try {
            Files.createDirectories(root.resolve("migrations"));
            Files.writeString(root.resolve("migrations").resolve(file), sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String text(String file) {
        try {
            return Files.readString(root.resolve("migrations").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> files() {
        try (var found = Files.list(root.resolve("migrations"))) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestProject commit() {
        git("add", "migrations");
        return this;
    }

    /** Applies everything to the database that has rows. */
    TestProject migrate() {
        new FlywayRun(live.address(), MigrationFolder.read(project()).scripts()).migrate();
        return this;
    }

    TestProject run(String sql) {
        Sql.run(live.address(), sql);
        return this;
    }

    List<String> rows(String sql) {
        return Sql.texts(live.address(), sql);
    }

    ScratchDatabase live() {
        return live;
    }

    private void git(String... arguments) {
        try {
            var command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
            int exit =
                    new ProcessBuilder(command)
                            .directory(root.toFile())
                            .inheritIO()
                            .start()
                            .waitFor();
            Assertions.assertThat(exit).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        live.close();
    }
}

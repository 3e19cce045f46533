package dev.tenon.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.migration.MigrationPlanner;
import dev.tenon.generator.migration.MigrationProject;
import dev.tenon.generator.migration.PlannedMigration;
import dev.tenon.generator.problem.ProblemRenderer;
import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.spec.SpecReader;
import dev.tenon.generator.table.DesiredSchemas;
import dev.tenon.generator.table.TableResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code golden-migrations} is a change: {@code before.yaml} is committed, and
 * {@code openapi.yaml} is what it becomes. The folder {@code expected} holds the migration written,
 * and the exact text of the problems when it is refused; the lines that these print are then added
 * to the spec, and must let it pass.
 */
final class MigrationGoldenTest {

    private static final Path FOLDER = Path.of("src/test/golden-migrations").toAbsolutePath();
    private static final Pattern ALLOW = Pattern.compile("x-tenon: allow: \\{(.*): <why>}");
    private static final String SETTINGS = "x-tenon: {schema: app}";

    static Stream<String> cases() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesWhatIsExpected(String name, @TempDir Path project) throws IOException {
        Path expected = FOLDER.resolve(name).resolve("expected");
        Map<String, String> found = new TreeMap<>();
        String before = Files.readString(FOLDER.resolve(name).resolve("before.yaml"));
        String after = Files.readString(FOLDER.resolve(name).resolve("openapi.yaml"));
        assertThat(after).contains(SETTINGS);
        committed(project, before);
        try {
            found.putAll(migration(project, after));
        } catch (ProblemsException e) {
            String problems = ProblemRenderer.render(e.problems());
            found.put("problems.txt", problems);
            found.putAll(migration(project, allowing(after, problems)));
        }
        if (GoldenUpdate.wanted()) {
            Trees.write(expected, found);
        }
        assertThat(found).isEqualTo(Trees.read(expected));
    }

    private static void committed(Path project, String spec) throws IOException {
        Path migrations = Files.createDirectories(project.resolve("migrations"));
        Trees.write(migrations, migration(project, spec));
        git(project, "init", "--quiet");
        git(project, "add", "migrations");
    }

    private static String allowing(String spec, String problems) {
        var keys =
                ALLOW.matcher(problems)
                        .results()
                        .map(match -> match.group(1) + ": as the test says")
                        .collect(Collectors.toCollection(TreeSet::new));
        return spec.replace(
                SETTINGS, "x-tenon: {schema: app, allow: {" + String.join(", ", keys) + "}}");
    }

    /** File name → text of what Tenon would write. */
    private static Map<String, String> migration(Path project, String spec) throws IOException {
        Files.writeString(project.resolve("openapi.yaml"), spec);
        try (PlannedMigration planned = plan(project)) {
            assertThat(planned.warnings()).isEmpty();
            return planned.file().stream()
                    .collect(
                            Collectors.toMap(
                                    file -> Path.of(file.path()).getFileName().toString(),
                                    file -> file.text()));
        }
    }

    private static PlannedMigration plan(Path project) {
        var document = SpecReader.read(project, Path.of("openapi.yaml"));
        var desired = DesiredSchemas.of(TableResolver.resolve(document), document);
        var migrations =
                new MigrationProject(
                        project, project.resolve("migrations"), "openapi.yaml", Optional.empty());
        return new MigrationPlanner(migrations, SharedDatabase.server()).plan(desired);
    }

    private static void git(Path project, String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        try {
            var git = new ProcessBuilder(command).directory(project.toFile()).inheritIO().start();
            assertThat(git.waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

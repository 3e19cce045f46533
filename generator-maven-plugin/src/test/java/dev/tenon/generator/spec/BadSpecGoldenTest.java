package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.catalog.CatalogJson;
import dev.tenon.generator.check.ModelCheck;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemRenderer;
import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.resolve.ModelResolver;
import dev.tenon.generator.table.TableResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code golden/bad} is a broken spec with the exact text of its problems. A
 * {@code schema.json} stands for the database that it is compared with; those with migrations are
 * for {@code VerifyGoldenTest}.
 */
final class BadSpecGoldenTest {

    private static final Path FOLDER = Path.of("src/test/golden/bad");
    private static final String SPEC = "openapi.yaml";
    private static final String DATABASE = "schema.json";
    private static final String EXPECTED = "expected-problems.txt";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<String> cases() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders
                    .filter(folder -> Files.notExists(folder.resolve("migrations")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysExactlyWhatIsWrong(String name) throws IOException {
        var folder = FOLDER.resolve(name).toAbsolutePath();
        var problems = problems(folder);
        assertThat(problems).as("problems of %s", name).isNotEmpty();
        var text = ProblemRenderer.render(problems);
        if (UPDATE) {
            assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
            Files.writeString(folder.resolve(EXPECTED), text);
        }
        assertThat(folder.resolve(EXPECTED)).as("run with -Dgolden.update=true").exists();
        assertThat(text).isEqualTo(Files.readString(folder.resolve(EXPECTED)));
    }

    /** What stops the build, else what it warns of. */
    private static List<Problem> problems(Path folder) throws IOException {
        var snapshot = folder.resolve(DATABASE);
        try {
            var spec = SpecReader.read(folder, Path.of(SPEC));
            var tables = TableResolver.resolve(spec);
            var warnings = ModelResolver.resolve(spec, tables).warnings();
            if (!Files.exists(snapshot)) {
                return warnings;
            }
            var catalog = CatalogJson.read(Files.readString(snapshot));
            var model = ModelResolver.resolve(spec, tables, catalog);
            var found = new ArrayList<>(model.warnings());
            found.addAll(ModelCheck.check(model.value(), tables, catalog, List.of()));
            return found;
        } catch (ProblemsException e) {
            return e.problems();
        }
    }
}

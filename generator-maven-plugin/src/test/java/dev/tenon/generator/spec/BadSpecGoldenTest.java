package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.generator.problem.ProblemRenderer;
import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code golden/bad} is a broken spec with the exact text of its problems; those
 * with a {@code schema.json} need a database and are run elsewhere.
 */
final class BadSpecGoldenTest {

    private static final Path FOLDER = Path.of("src/test/golden/bad");
    private static final String SPEC = "openapi.yaml";
    private static final String EXPECTED = "expected-problems.txt";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<String> cases() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders
                    .filter(folder -> !Files.exists(folder.resolve("schema.json")))
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
        var thrown =
                catchThrowableOfType(
                        ProblemsException.class, () -> SpecReader.read(folder, Path.of(SPEC)));
        assertThat(thrown).as("problems of %s", name).isNotNull();
        var text = ProblemRenderer.render(thrown.problems());
        if (UPDATE) {
            assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
            Files.writeString(folder.resolve(EXPECTED), text);
        }
        assertThat(folder.resolve(EXPECTED)).as("run with -Dgolden.update=true").exists();
        assertThat(text).isEqualTo(Files.readString(folder.resolve(EXPECTED)));
    }
}

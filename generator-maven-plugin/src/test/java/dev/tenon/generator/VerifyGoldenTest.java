package dev.tenon.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.generator.database.DevDatabase;
import dev.tenon.generator.golden.GoldenUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code golden/bad} with migrations is a spec that does not agree with the
 * database they make, with the exact text of what a whole run says.
 */
final class VerifyGoldenTest {

    private static final Path FOLDER = Path.of("src/test/golden/bad").toAbsolutePath();

    @TempDir private static Path data;
    private static DevDatabase database;

    @TempDir private Path build;

    @BeforeAll
    static void startDatabase() {
        database = DevDatabase.start(data, 0);
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    static Stream<String> cases() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("migrations")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysExactlyWhatIsWrong(String name) throws IOException {
        var folder = FOLDER.resolve(name);
        var generator = new Generator(project(folder), new Unheard());

        var refused = catchThrowableOfType(GenerationException.class, generator::generate);

        var expected = folder.resolve("expected-problems.txt");
        if (GoldenUpdate.wanted()) {
            Files.writeString(expected, refused.report());
        }
        assertThat(refused.report()).isEqualTo(Files.readString(expected));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    private Project project(Path folder) {
        return new Project(
                folder,
                build,
                folder.resolve("openapi.yaml"),
                "org.example",
                folder.resolve("migrations"),
                Optional.empty(),
                Optional.of(database.address()),
                "test",
                false);
    }
}

package dev.tenon.generator.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes are stable, documented and shown by a case. */
final class ProblemCodeTest {

    private static final Path PAGE = Path.of("../docs/build-problems.md");
    private static final Path CASES = Path.of("src/test/golden/bad");

    private static final List<String> GROUPS = List.of("SRC-", "SPEC-", "MAP-", "NAME-51");

    /** Shown by tests of their own: no file there is, or it is too large to keep. */
    private static final Set<String> ELSEWHERE =
            Set.of("SRC-104", "SRC-106", "SRC-107", "SPEC-222");

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void isOnThePageOfProblems(ProblemCode code) throws IOException {
        var title =
                code.title().substring(0, 1).toUpperCase(Locale.ROOT) + code.title().substring(1);
        var warning = code.severity() == Severity.WARNING ? " (warning)" : "";
        assertThat(Files.readString(PAGE))
                .contains("| " + code.id() + " | " + title + warning + " |");
    }

    @Test
    void noNumberIsUsedTwice() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id))
                .doesNotHaveDuplicates();
    }

    /** Those that need no database, no Java and no file of megabytes. */
    static Stream<ProblemCode> shown() {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> GROUPS.stream().anyMatch(group -> code.id().startsWith(group)))
                .filter(code -> !ELSEWHERE.contains(code.id()));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void isShownByABrokenSpec(ProblemCode code) throws IOException {
        assertThat(hasCase(code)).as(code.id()).isTrue();
    }

    private static boolean hasCase(ProblemCode code) throws IOException {
        try (var files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith("expected-problems.txt"))
                    .anyMatch(file -> contains(file, " " + code.id() + ": "));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

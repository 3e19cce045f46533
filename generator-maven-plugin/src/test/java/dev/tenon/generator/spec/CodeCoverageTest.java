package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every code of text and document is shown by a broken spec. */
final class CodeCoverageTest {

    /** Codes whose specs would be too large to keep, or come from swagger-parser alone. */
    private static final Set<ProblemCode> SHOWN_IN_JAVA =
            Set.of(
                    ProblemCode.FILE_UNREADABLE,
                    ProblemCode.FILE_TOO_LARGE,
                    ProblemCode.TOO_DEEP,
                    ProblemCode.NOT_VALID_OPENAPI);

    @Test
    void everyCodeHasABrokenSpec() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(Path.of("src/test/golden/bad"))) {
            for (var file : files.filter(path -> path.endsWith("expected-problems.txt")).toList()) {
                text.append(Files.readString(file));
            }
        }
        var missing =
                Arrays.stream(ProblemCode.values())
                        .filter(code -> code.id().matches("(SRC|SPEC)-\\d{3}"))
                        .filter(code -> !text.toString().contains(" " + code.id() + ": "))
                        .collect(Collectors.toSet());
        assertThat(missing).isEqualTo(SHOWN_IN_JAVA);
    }

    @Test
    void noNumberIsUsedTwice() {
        var ids = Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z]+-\\d{3}"));
    }
}

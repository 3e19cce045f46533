package dev.tenon.generator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break a reader end in one problem each, quickly. */
@Timeout(20)
final class HostileSourceTest {

    private static Problem problemOf(byte[] bytes) {
        var thrown =
                catchThrowableOfType(
                        ProblemsException.class, () -> SourceReader.read("a.yaml", bytes));
        assertThat(thrown).isNotNull();
        assertThat(thrown.problems()).hasSize(1);
        return thrown.problems().getFirst();
    }

    private static Problem problemOf(String text) {
        return problemOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void deepNestingInBrackets() {
        var problem = problemOf("[".repeat(10_000) + "]".repeat(10_000));
        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_DEEP);
        assertThat(problem.location().column()).isEqualTo(TreeBuilder.MAX_DEPTH + 1);
    }

    @Test
    void deepNestingInBlocks() {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("- ");
        }
        assertThat(problemOf(text.append('x').toString()).code()).isEqualTo(ProblemCode.TOO_DEEP);
    }

    @Test
    void deepNestingThroughAliases() {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 1000; i++) {
            text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }
        assertThat(problemOf(text.toString()).code()).isEqualTo(ProblemCode.TOO_DEEP);
    }

    @Test
    void longKeys() {
        var key = "k".repeat(70_000);
        var again = problemOf("'" + key + "': 1\n'" + key + "': 2\n");
        assertThat(again.code()).isIn(ProblemCode.DUPLICATE_KEY, ProblemCode.NOT_YAML);
        assertThat(again.location().line()).isPositive();
    }

    @Test
    void manyKeysAreReadInLinearTime() {
        var text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("key").append(i).append(": value\n");
        }
        var root = SourceReader.read("a.yaml", text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(((Node.Mapping) root).entries()).hasSize(100_000);
    }

    @Test
    void anAliasOfACollectionIsNoKey() {
        assertThat(problemOf("a: &a [x]\n*a : b\n").code()).isEqualTo(ProblemCode.KEY_NOT_TEXT);
    }

    @Test
    void otherEncodings() {
        var utf16 = problemOf("openapi: 3.1.0".getBytes(StandardCharsets.UTF_16));
        assertThat(utf16.code()).isEqualTo(ProblemCode.NOT_UTF8);
        var broken = problemOf("a: 1\nb: \u00E9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(broken.location().line()).isEqualTo(2);
        assertThat(broken.location().column()).isEqualTo(4);
    }

    @Test
    void filesThatCannotBeRead(@TempDir Path dir) throws IOException {
        assertThat(codeOfBytes(dir.resolve("none.yaml"))).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(codeOfBytes(dir)).isEqualTo(ProblemCode.FILE_UNREADABLE);
        var large = dir.resolve("large.yaml");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(SourceReader.MAX_BYTES + 1L);
        }
        assertThat(codeOfBytes(large)).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(Files.size(large)).isGreaterThan(SourceReader.MAX_BYTES);
    }

    private static ProblemCode codeOfBytes(Path file) {
        return catchThrowableOfType(
                        ProblemsException.class, () -> SourceReader.bytes(file, "spec.yaml"))
                .problems()
                .getFirst()
                .code();
    }

    /** Random text is a tree or a problem, never anything else. */
    @Test
    void randomTextNeverThrowsAnythingElse() {
        var random = new Random(20_261_121);
        var signs = "ab:-{}[],&*!|>'\"%@`# \n\t<?0.\\~\u0000\u00FC";
        var started = System.nanoTime();
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            try {
                assertThat(SourceReader.read("a.yaml", bytes).place().line()).isPositive();
                read++;
            } catch (ProblemsException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
        assertThat(read).isPositive();
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(Duration.ofSeconds(15));
    }
}

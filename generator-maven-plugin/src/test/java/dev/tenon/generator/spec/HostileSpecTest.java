package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents made to break a reader end in problems, or are read. */
@Timeout(20)
final class HostileSpecTest {

    private SpecText spec;

    @BeforeEach
    void inAnEmptyProject(@TempDir Path dir) throws IOException {
        spec = new SpecText(Files.createDirectories(dir.resolve("project")));
    }

    private List<Problem> problemsOf(String schemas) {
        return catchThrowableOfType(ProblemsException.class, () -> spec.schemas(schemas))
                .problems();
    }

    @Test
    void longChainsOfReferences() {
        var text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append(
                    "S%d: {type: array, items: {$ref: '#/components/schemas/S%d'}}\n"
                            .formatted(i, i + 1));
        }
        text.append("S5000: {type: string}\n");
        assertThat(problemsOf(text.toString()))
                .allMatch(problem -> problem.code() == ProblemCode.REF_CYCLE);
    }

    @Test
    void longChainsOfParts() {
        var text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("S%d: {allOf: [{$ref: '#/components/schemas/S%d'}]}\n".formatted(i, i + 1));
        }
        text.append("S5000: {type: object, properties: {a: {type: string}}}\n");
        assertThat(problemsOf(text.toString()))
                .allMatch(problem -> problem.code() == ProblemCode.REF_CYCLE);
    }

    @Test
    void objectsThatHoldThemselvesWithoutAName() {
        var problems =
                problemsOf(
                        """
                        Pet:
                          type: object
                          properties:
                            a:
                              type: object
                              properties:
                                b: {$ref: '#/components/schemas/Pet/properties/a'}
                        """);
        assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.REF_CYCLE);
    }

    @Test
    void doublingReferencesAreReadOnce() {
        var text = new StringBuilder("X0: {type: object, properties: {v: {type: string}}}\n");
        for (int i = 1; i < 60; i++) {
            var ref = "{$ref: '#/components/schemas/X%d/properties/%s'}";
            var left = ref.formatted(i - 1, i == 1 ? "v" : "l");
            text.append(
                    "X%d: {type: object, properties: {l: {type: object, properties: {p: %s, q: %s}}}}\n"
                            .formatted(i, left, left));
        }
        assertThat(spec.schemas(text.toString()).schemas()).hasSize(60);
    }

    @Test
    void linksOutOfTheProjectAreNotFollowed() throws IOException {
        var outside = spec.dir().resolveSibling("secret.yaml");
        Files.writeString(outside, "Pet: {type: object}\n");
        Files.createSymbolicLink(spec.dir().resolve("link.yaml"), outside);
        var problems = problemsOf("Pet: {$ref: 'link.yaml#/Pet'}");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.REF_OUTSIDE);
    }

    @Test
    void oddReferences() {
        for (var ref :
                List.of("''", "'#'", "'%zz'", "'a\\0b.yaml'", "'#/components/schemas/Pet/x'")) {
            var quoted = ref.contains("\\0") ? ref.replace('\'', '"') : ref;
            var problems =
                    problemsOf("Pet: {type: object, properties: {a: {$ref: " + quoted + "}}}");
            assertThat(problems).as(ref).isNotEmpty();
        }
    }

    @Test
    void aliasesMakeNoDifferenceToSchemas() {
        var document =
                spec.schemas(
                        """
                        Pet:
                          type: object
                          properties:
                            a: &text {type: string, maxLength: 5}
                            b: *text
                        """);
        assertThat(document.schema("Pet").orElseThrow().shape().fields())
                .extracting(field -> field.schema().limits().maxLength().orElseThrow().value())
                .containsExactly(5, 5);
    }

    @Test
    void twoHundredTablesAreReadQuickly() {
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(
                    "T%d:\n  type: object\n  x-tenon: {table: t%d}\n  properties:\n"
                            .formatted(i, i));
            for (int j = 0; j < 20; j++) {
                text.append(
                        "    f%d: {type: string, maxLength: 10, description: A field.}\n"
                                .formatted(j));
            }
        }
        var started = System.nanoTime();
        assertThat(spec.schemas(text.toString()).schemas()).hasSize(200);
        assertThat((System.nanoTime() - started) / 1_000_000).isLessThan(5000);
    }
}

package dev.tenon.generator.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Problems look as the style page draws them. */
final class ProblemRendererTest {

    private static Location.InFile at(int column, int length, String text) {
        return new Location.InFile("api/openapi.yaml", 41, column, length, "#/a/b", text);
    }

    @Test
    void everythingThereIs() {
        var other = new Location.InFile("api/openapi.yaml", 88, 9, 3, "#/c", "x");
        var problem =
                new Problem(
                        ProblemCode.UNKNOWN_TENON_KEY,
                        at(19, 8, "        x-column: owner_id"),
                        "unknown column \"owner_id\"",
                        "the table has id,\nname and owner",
                        "did you mean \"owner\"?",
                        List.of(other, new Location.InDatabase("app.pet.owner")));
        assertThat(ProblemRenderer.render(problem))
                .isEqualTo(
                        """
                        api/openapi.yaml:41:19: error SPEC-204: unknown column "owner_id"
                          at     #/a/b
                             41 |         x-column: owner_id
                                |                   ^^^^^^^^
                          cause  the table has id,
                                 name and owner
                          fix    did you mean "owner"?
                          also   api/openapi.yaml:88:9
                          also   db:app.pet.owner
                        """);
    }

    @Test
    void aDatabaseHasNoLines() {
        var problem =
                new Problem(
                        ProblemCode.MIGRATION_FAILED,
                        new Location.InDatabase("app.pet"),
                        "cannot",
                        "",
                        "mend it");
        assertThat(ProblemRenderer.render(problem))
                .isEqualTo("db:app.pet: error DB-301: cannot\n  fix    mend it\n");
    }

    @Test
    void longLinesAreCutAroundTheToken() {
        var line = "x".repeat(5000) + "TOKEN" + "y".repeat(5000);
        var excerpt = SourceExcerpt.of(at(5001, 5, line));
        assertThat(excerpt.line()).hasSize(162).startsWith("…x").endsWith("y…").contains("TOKEN");
        assertThat(excerpt.carets())
                .hasSize(excerpt.line().indexOf("TOKEN") + 5)
                .endsWith(" ^^^^^");
        assertThat(SourceExcerpt.of(at(5001, 9000, line)).carets().length()).isLessThan(163);
    }

    @Test
    void tabsKeepTheCaretsInPlace() {
        var excerpt = SourceExcerpt.of(at(4, 2, "\ta\tbc"));
        assertThat(excerpt.carets()).isEqualTo("\t \t^^");
    }

    @Test
    void nothingReachesTheTerminalThatItWouldActOn() {
        var problem =
                new Problem(
                        ProblemCode.UNKNOWN_KEY,
                        at(1, 1, "\u001B[31mred\u202E"),
                        "a\u0007",
                        "",
                        "b");
        assertThat(ProblemRenderer.render(problem)).contains("·[31mred·").contains(": a·\n");
    }

    @Test
    void aPlaceBehindTheEndOfItsLineIsStillDrawn() {
        assertThat(SourceExcerpt.of(at(9, 4, "abc")).carets()).isEqualTo("   ^");
    }

    @Test
    void atMostFiftyAreShown() {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < 52; i++) {
            problems.add(new Problem(ProblemCode.UNKNOWN_KEY, at(1, 1, "a"), "no " + i, "", "x"));
        }
        var text = ProblemRenderer.render(problems);
        assertThat(text)
                .contains("no 49")
                .doesNotContain("no 50")
                .endsWith("\nand 2 problems more\n");
        assertThat(ProblemRenderer.render(problems.subList(0, 51)))
                .endsWith("and 1 problem more\n");
        assertThat(ProblemRenderer.render(problems.subList(0, 50))).doesNotContain("more");
    }

    @Test
    void theLocaleOfTheMachineDoesNotShow() {
        var before = Locale.getDefault();
        var problem = new Problem(ProblemCode.UNKNOWN_KEY, at(1, 1, "a"), "what", "", "fix");
        var text = ProblemRenderer.render(problem);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ProblemRenderer.render(problem)).isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
    }
}

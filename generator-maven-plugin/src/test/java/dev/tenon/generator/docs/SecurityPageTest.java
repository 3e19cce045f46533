package dev.tenon.generator.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every paragraph of the page on security that says what is checked ends in the names of its tests,
 * and the tests are there.
 */
final class SecurityPageTest {

    private static final String PART = "\n## What is checked where\n";
    private static final TestReferences REFERENCES = new TestReferences(CodeBlock.ROOT);

    private static String part() throws IOException {
        String page = Files.readString(CodeBlock.ROOT.resolve("docs/security.md"));
        int start = page.indexOf(PART);
        assertThat(start).as("where the part begins").isPositive();
        return page.substring(start + PART.length(), page.indexOf("\n## ", start + PART.length()));
    }

    static List<String> paragraphs() throws IOException {
        return TestReferences.paragraphs(part());
    }

    static List<String> references() throws IOException {
        return paragraphs().stream()
                .flatMap(paragraph -> TestReferences.of(paragraph).stream())
                .distinct()
                .toList();
    }

    @Test
    void theWholePartIsRead() throws IOException {
        assertThat(paragraphs()).hasSizeGreaterThan(50);
        assertThat(references()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void endsInItsTests(String paragraph) {
        assertThat(TestReferences.of(paragraph)).as(paragraph).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("references")
    void isATest(String reference) throws IOException {
        assertThat(REFERENCES.fault(reference)).as(reference).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "internal/NoSuchTest | there is no such class",
                "internal/RawHttp | the class has no tests",
                "CallersTest | there is no such class",
                "internal/CallersTest#noSuchMethod | the class has no such test",
                "internal/CallersTest#get | the class has no such test",
                "golden/bad/no-such-folder | there is no such golden case",
                "tenants/NotesService | the class has no tests",
                "suite 0 | there is no case 0",
                "suite 153 | there is no case 153",
                "suite 17–18 | case 18 is not run",
                "suite 12–11 | this is no number of a case",
                "suite x | this is no number of a case"
            })
    void aWrongReferenceIsNoticed(String reference, String fault) throws IOException {
        assertThat(REFERENCES.fault(reference)).contains(fault);
    }

    @Test
    void aParagraphWithoutReferenceIsNoticed() {
        String text =
                """

                A paragraph.

                ### A heading

                - One. [`a/B`]
                - Two
                  lines [`a/B`, `suite 1`]
                - Not at its end [`a/B`], so none.
                - A [link](a.md)

                ```sql
                select 1;

                select 2;
                ```
                """;
        assertThat(TestReferences.paragraphs(text))
                .extracting(TestReferences::of)
                .containsExactly(
                        List.of(), List.of("a/B"), List.of("a/B", "suite 1"), List.of(), List.of());
    }
}

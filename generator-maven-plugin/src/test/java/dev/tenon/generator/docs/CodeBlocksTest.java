package dev.tenon.generator.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code block of the pages is copied from a tested file or run by a test, and the comment
 * above it says which: {@code <!-- from: file -->} or {@code <!-- run by: file -->}.
 */
final class CodeBlocksTest {

    private static final Set<String> CODE = Set.of("java", "sql", "yaml", "xml");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");
    private static final String FROM = "from: ";
    private static final String RUN = "run by: ";

    static List<CodeBlock> code() throws IOException {
        return CodeBlock.all().stream()
                .filter(block -> CODE.contains(block.language()))
                // Every one of these is read by SpecLanguageTest, which counts them.
                .filter(block -> !block.page().equals("docs/spec-language.md"))
                .toList();
    }

    static List<CodeBlock> copies() throws IOException {
        return marked(FROM);
    }

    static List<CodeBlock> runs() throws IOException {
        return marked(RUN);
    }

    private static List<CodeBlock> marked(String word) throws IOException {
        return CodeBlock.all().stream().filter(block -> block.mark().startsWith(word)).toList();
    }

    @Test
    void everyFenceIsSeen() throws IOException {
        var fences = Pattern.compile("^```", Pattern.MULTILINE);
        var readme = Files.readString(CodeBlock.ROOT.resolve("README.md"));
        assertThat(CodeBlock.of("README.md"))
                .hasSize((int) fences.matcher(readme).results().count() / 2);
    }

    @ParameterizedTest
    @MethodSource("code")
    void saysWhereItIsTested(CodeBlock block) {
        assertThat(block.mark()).matches(FROM + "\\S+|" + RUN + "\\S+");
    }

    /** Paragraph by paragraph, in their order; what lies between them in the file is left out. */
    @ParameterizedTest
    @MethodSource("copies")
    void isCopiedLetterByLetter(CodeBlock block) throws IOException {
        var source = CodeBlock.ROOT.resolve(block.mark().substring(FROM.length()));
        var text = "\n" + Files.readString(source);
        int from = 0;
        for (var paragraph : PARAGRAPHS.split(block.text().stripTrailing())) {
            int at = text.indexOf("\n" + paragraph + "\n", from);
            assertThat(at).as("%s has %s", source, paragraph).isNotNegative();
            from = at + paragraph.length();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void isRunByATestThatReadsThePage(CodeBlock block) {
        var runner = CodeBlock.ROOT.resolve(block.mark().substring(RUN.length()));
        assertThat(runner).content().contains(block.page());
    }
}

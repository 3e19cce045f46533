package dev.tenon.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good files: every key and value has its type and its place. */
final class SourceReaderTest {

    private static Node.Mapping read(String path, String text) {
        return (Node.Mapping) SourceReader.read(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Node.Entry entry(String text, String... keys) {
        var mapping = read("a.yaml", text);
        for (int i = 0; i < keys.length - 1; i++) {
            mapping = (Node.Mapping) mapping.entry(keys[i]).orElseThrow().value();
        }
        return mapping.entry(keys[keys.length - 1]).orElseThrow();
    }

    private static String place(Node node) {
        var at = node.place().location();
        return at.line() + ":" + at.column() + "+" + at.length() + " " + at.pointer();
    }

    @Test
    void keysAndValuesKnowTheirPlaces() {
        var text = "info:\n  title: 'Pets'\n  tags: [a, bc]\n  note: |\n    one\n    two\n";
        assertThat(place(entry(text, "info").key())).isEqualTo("1:1+4 #/info");
        assertThat(place(entry(text, "info", "title").key())).isEqualTo("2:3+5 #/info/title");
        assertThat(place(entry(text, "info", "title").value())).isEqualTo("2:10+6 #/info/title");
        var tags = (Node.Sequence) entry(text, "info", "tags").value();
        assertThat(place(tags)).isEqualTo("3:9+7 #/info/tags");
        assertThat(place(tags.items().get(1))).isEqualTo("3:13+2 #/info/tags/1");
        assertThat(place(entry(text, "info", "note").value())).isEqualTo("4:9+1 #/info/note");
        assertThat(entry(text, "info", "title").value().place().location().text())
                .isEqualTo("  title: 'Pets'");
    }

    @Test
    void pointersEscapeTheirTokens() {
        var text = "paths: {/a~b: {x: 1}}";
        assertThat(place(entry(text, "paths", "/a~b", "x").key()))
                .isEqualTo("1:16+1 #/paths/~1a~0b/x");
        assertThat(Pointer.tokens("/paths/~1a~0b/x")).containsExactly("paths", "/a~b", "x");
    }

    @Test
    void columnsCountCharactersNotBytesOrChars() {
        var text = "\uFEFF{'\uD83D\uDC36ü': 1, b: 2}";
        assertThat(place(entry(text, "b").key())).isEqualTo("1:11+1 #/b");
    }

    @Test
    void linesEndInEveryWay() {
        var text = "a: 1\r\nb: 2\rc: 3\n";
        assertThat(place(entry(text, "b").key())).isEqualTo("2:1+1 #/b");
        assertThat(place(entry(text, "c").key())).isEqualTo("3:1+1 #/c");
        assertThat(entry(text, "c").key().place().location().text()).isEqualTo("c: 3");
    }

    @ParameterizedTest
    @CsvSource({
        "text, TEXT, text",
        "'\"1\"', TEXT, 1",
        "yes, TEXT, yes",
        "on, TEXT, on",
        "2020-01-01, TEXT, 2020-01-01",
        "1_000, TEXT, 1_000",
        "12, INTEGER, 12",
        "0o14, INTEGER, 0o14",
        "0x1F, INTEGER, 0x1F",
        "-0, INTEGER, -0",
        "1.50, NUMBER, 1.50",
        "1e3, NUMBER, 1e3",
        ".inf, NUMBER, .inf",
        "True, BOOLEAN, True",
        "~, NULL, ~",
        "null, NULL, null",
        "'!!str 5', TEXT, 5",
        "'!!int five', TEXT, five",
    })
    void wordsHaveTheTypesOfTheCoreSchema(String yaml, Node.Scalar.Kind kind, String text) {
        var scalar = (Node.Scalar) entry("a: " + yaml, "a").value();
        assertThat(scalar.kind()).isEqualTo(kind);
        assertThat(scalar.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "0x1F, 31",
        "0o14, 12",
        "1.50, 1.50",
        "123456789012345678901234567890, 123456789012345678901234567890",
        ".inf, none",
        "1e99999, none",
        "word, none",
    })
    void numbersAreExactAndBounded(String yaml, String number) {
        var scalar = (Node.Scalar) entry("a: " + yaml, "a").value();
        assertThat(scalar.number().map(Object::toString).orElse("none")).isEqualTo(number);
    }

    @Test
    void mergeKeysBringInWhatIsNotThere() {
        var text =
                "base: &base {a: 1, b: 2}\nmore: &more {c: 3}\nx:\n  b: 9\n  <<: [*base, *more]\n";
        var merged = (Node.Mapping) entry(text, "x").value();
        assertThat(merged.entries().keySet()).containsExactly("b", "a", "c");
        assertThat(((Node.Scalar) merged.entry("b").orElseThrow().value()).text()).isEqualTo("9");
        assertThat(place(merged.entry("a").orElseThrow().key())).isEqualTo("1:14+1 #/base/a");
    }

    @Test
    void jsonMayBeIndentedWithTabs() {
        var json = "{\n\t\"a\": {\n\t\t\"b\\/c\": \"\\ud83d\\udc36\ttab\"\n\t}\n}\n";
        var root = read("a.json", json);
        var inner = (Node.Mapping) root.entry("a").orElseThrow().value();
        var entry = inner.entry("b/c").orElseThrow();
        assertThat(place(entry.key())).isEqualTo("3:3+6 #/a/b~1c");
        assertThat(((Node.Scalar) entry.value()).text()).isEqualTo("\uD83D\uDC36\ttab");
    }
}

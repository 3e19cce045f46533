package dev.tenon.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions as ECMA-262 reads them: what they find, and what they do not. */
final class EcmaPatternTest {

    static Stream<Arguments> expressions() {
        return Stream.of(
                row("a", List.of("a", "xax"), List.of("", "A")),
                row("", List.of("", "x"), List.of()),
                row("^a$", List.of("a"), List.of("a\n", "\na", "aa")),
                row("^.$", List.of("a", "\u0085", "😀"), List.of("\n", "\r", "\u2028", "\u2029")),
                row("^\\d$", List.of("7"), List.of("٣", "a")),
                row("^\\w+$", List.of("aZ_9"), List.of("é", "-")),
                row("^\\W$", List.of("é", "-"), List.of("a")),
                row(
                        "^\\s$",
                        List.of(" ", "\t", "\u00a0", "\ufeff", "\u2028", "\u3000"),
                        List.of("a")),
                row("^\\S$", List.of("a", "\u200b", "😀"), List.of(" ", "\u00a0", "\ufeff")),
                row("^[\\s\\d]$", List.of(" ", "7", "\u00a0"), List.of("a")),
                row("^[^\\s\\d]$", List.of("a", "é"), List.of(" ", "7", "\u00a0")),
                row("^[\\S]$", List.of("a"), List.of("\u00a0")),
                row("^[^\\S]$", List.of("\u00a0"), List.of("a")),
                row("^[[]$", List.of("["), List.of("]", "a")),
                row("^[a&&b]$", List.of("a", "&", "b"), List.of("c")),
                row("^[a^]$", List.of("a", "^"), List.of("b")),
                row("^[\\]\\-\\\\]$", List.of("]", "-", "\\"), List.of("a")),
                row("^[\\w-z]$", List.of("-", "z", "a"), List.of("!")),
                row("^[a-]$", List.of("a", "-"), List.of("b")),
                row("^[-a]$", List.of("a", "-"), List.of("b")),
                row("^[+--]$", List.of("+", ",", "-"), List.of(".")),
                row("^[ #]$", List.of(" ", "#"), List.of("a")),
                row("[]", List.of(), List.of("", "a")),
                row("^[^]$", List.of("a", "\n", "😀"), List.of("")),
                row("^[\\b]$", List.of("\b"), List.of("b")),
                row("\\bcat\\b", List.of("a cat."), List.of("concat")),
                row("^\\/\\.\\-\\$$", List.of("/.-$"), List.of("\\/")),
                row("^\\@\\_\\\"$", List.of("@_\""), List.of()),
                row("^\\cJ\\cj$", List.of("\n\n"), List.of("cJcj")),
                row("^\\0$", List.of("\0"), List.of("0")),
                row("^\\x41\\u0042$", List.of("AB"), List.of("x41")),
                row("^\\u{1F600}$", List.of("😀"), List.of("u")),
                row("^\\ud83d\\ude00$", List.of("😀"), List.of("x")),
                row("^[\\ud83d\\ude00]$", List.of("😀"), List.of("x")),
                row("^[😀-😂]$", List.of("😁"), List.of("x")),
                row("^\\p{L}+$", List.of("aé日"), List.of("1")),
                row("^\\p{Lu}\\p{Letter}$", List.of("Éa"), List.of("éa")),
                row("^\\P{L}$", List.of("1"), List.of("a")),
                row("^[\\p{L}\\p{Nd}]+$", List.of("é٣"), List.of("-")),
                row("^\\p{Script=Greek}$", List.of("α"), List.of("a")),
                row("^\\p{sc=Latin}$", List.of("a"), List.of("α")),
                row("^\\p{gc=Decimal_Number}$", List.of("٣"), List.of("a")),
                row("^\\p{Alphabetic}$", List.of("é"), List.of("1")),
                row("^\\p{Any}$", List.of("\n"), List.of("")),
                row("^\\p{ASCII}$", List.of("a"), List.of("é")),
                row("^a{2}$", List.of("aa"), List.of("a")),
                row("^a{2,}$", List.of("aaa"), List.of("a")),
                row("^a{1,2}?$", List.of("aa"), List.of("aaa")),
                row("^a{,2}$", List.of("a{,2}"), List.of("a")),
                row("^{a}$", List.of("{a}"), List.of("a")),
                row("^x}]$", List.of("x}]"), List.of("x")),
                row("^(?<year_1>\\d)-\\k<year_1>$", List.of("1-1"), List.of("1-2")),
                row("^(a)(b)?\\1$", List.of("aba"), List.of("abb")),
                row("^(?:a|b)+$", List.of("abab"), List.of("abc")),
                row("^(?=.*\\d)(?!.*x).+$", List.of("a1"), List.of("a", "x1")),
                row("(?<=€)\\d", List.of("€5"), List.of("5")),
                row("(?<!€)5$", List.of("5"), List.of("€5")),
                row("^(?i:A)b$", List.of("ab"), List.of("aB")),
                row("^a # b$", List.of("a # b"), List.of("a")),
                row("^[^\\u0000]*$", List.of("", "añ\n"), List.of("a\0b")),
                row("^[0-9]{3}-[0-9]{4}$", List.of("555-1234"), List.of("555-12345")));
    }

    private static Arguments row(String expression, List<String> found, List<String> missed) {
        return Arguments.of(expression, found, missed);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void finds(String expression, List<String> found, List<String> missed) {
        var pattern = EcmaPattern.compile(expression);
        assertThat(found).allMatch(text -> pattern.matcher(text).find());
        assertThat(missed).noneMatch(text -> pattern.matcher(text).find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[a",
                "a**",
                "a++",
                "a{2}+",
                "*a",
                "[b-a]",
                "\\",
                "\\A",
                "\\Z",
                "\\z",
                "\\Qa\\E",
                "\\h",
                "\\2(a)",
                "\\k<x>",
                "\\p{",
                "\\p",
                "\\p{Nonsense}",
                "\\u{110000}",
                "\\u12",
                "\\x1",
                "\\c1",
                "(?<a",
                "(?P<a>b)",
                "(?"
            })
    void refuses(String expression) {
        assertThatThrownBy(() -> EcmaPattern.compile(expression))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

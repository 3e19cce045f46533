package dev.tenon.generator.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.database.Sql;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that a database may check never refuse what the spec allows. */
final class PortablePatternTest {

    private static final List<String> PORTABLE =
            List.of(
                    "^[0-9]{13}$",
                    "^[a-z]{2,5}$",
                    "cat|dog",
                    "^(?:ab)+c?$",
                    "^\\d+\\.\\d{2}$",
                    "^[\\w.+-]+@[\\w-]+\\.[a-z]{2,}$",
                    "^[^,;]*$",
                    "a.c",
                    "^[A-Za-z0-9_\\-]*$",
                    "^x{0,255}$",
                    "\\/path\\/",
                    "^(a|b(c|d)*)+$",
                    "^.{1,3}?$",
                    "");

    private static final List<String> VALUES =
            List.of(
                    "",
                    "9780547773742",
                    "abc",
                    "ababc",
                    "c",
                    "cat",
                    "12.34",
                    "a.b+c@ex-ample.org",
                    "a,b",
                    "a-b_C9",
                    "/path/",
                    "bcdcd",
                    "xxx",
                    "line\nbreak",
                    "a\nc",
                    "ünï");

    @Test
    void postgresAcceptsWhatEcmaDoes() {
        try (var scratch = SharedDatabase.server().scratch("patterns")) {
            for (var pattern : PORTABLE) {
                assertThat(PortablePattern.is(pattern)).as(pattern).isTrue();
                // java.util.regex agrees with ECMA-262 on this subset, but for the end of line.
                var compiled = Pattern.compile(pattern.replace("$", "\\z"));
                for (var value : VALUES) {
                    if (compiled.matcher(value).find()) {
                        var sql =
                                "select "
                                        + SqlNames.literal(value)
                                        + " ~ "
                                        + SqlNames.literal(pattern);
                        assertThat(Sql.texts(scratch.address(), sql)).as(sql).containsExactly("t");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\bcat",
                "(?=x)y",
                "(?!x)y",
                "(?<name>x)",
                "(a)\\1",
                "\\s",
                "\\D",
                "\\W+",
                "[^\\d]",
                "[^a\\w]",
                "[[:alpha:]]",
                "[a[b]",
                "[]a]",
                "[a-\\d]",
                "x{256}",
                "\\p{L}",
                "\\u0041",
                "\\x41",
                "\\cA",
                "[\\b]",
                "***x",
                "(?i)x",
                "x{,3}",
            })
    void leavesTheRestToTheService(String pattern) {
        assertThat(PortablePattern.is(pattern)).isFalse();
    }

    @Test
    void longPatternsDoNotHoldUpTheBuild() {
        assertThat(PortablePattern.is("(a*)*".repeat(150) + "[")).isFalse();
        assertThat(PortablePattern.is("a".repeat(2000))).isFalse();
    }
}

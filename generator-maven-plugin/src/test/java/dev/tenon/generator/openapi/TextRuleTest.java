package dev.tenon.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a text needs the rule that it has no NUL. */
final class TextRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    ^[0-9]{13}$         ~ true
                    ^[a-z]+\\.[a-z]{2}$ ~ true
                    ^\\+?[0-9 ]{6,20}$  ~ true
                    ^(red|green)$       ~ false
                    [0-9]               ~ false
                    ^.*$                ~ false
                    ^[^a]$              ~ false
                    ^\\D+$              ~ false
                    ^\\u0000$           ~ false
                    ^a|b$               ~ false
                    """)
    void addsTheRuleWhereThePatternMayLetNulIn(String pattern, boolean strict) {
        var schema = new Builder();
        TextRule.add(schema, pattern);
        assertThat(schema.build().members().containsKey("allOf")).isEqualTo(!strict);
        assertThat(schema.build().members()).containsEntry("pattern", Json.text(pattern));
    }
}

package dev.tenon.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value of the spec as JSON. */
final class JsonTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{b: 1, a: [true, ~, x]} | {\"b\":1,\"a\":[true,null,\"x\"]}",
                "[1.50, 1e3, 0x1F, .inf] | [1.50,1E+3,31,\".inf\"]",
                "[TRUE, 'true', '5']     | [true,\"true\",\"5\"]",
                "\"a\\\"\\\\\\n\\tb\"    | \"a\\\"\\\\\\u000a\\u0009b\"",
                "{'say \"hi\"': {}}      | {\"say \\\"hi\\\"\":{}}"
            })
    void isAsWritten(String yaml, String json) {
        var node = SourceReader.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(JsonText.of(node)).isEqualTo(json);
    }
}

package dev.tenon.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON as the published document has it. */
final class JsonWriterTest {

    @Test
    void writesIndentedTextInTheOrderOfTheMembers() {
        var value =
                new Builder()
                        .put("b", "ünï \"quoted\" \u0001")
                        .put("a", Json.array(List.of(Json.number(1), Json.NULL, Json.flag(true))))
                        .put("number", new Json.Decimal(new BigDecimal("-0.10")))
                        .put("none", new Builder().build())
                        .putItems("left out", List.of())
                        .putText("left out too", "")
                        .build();
        assertThat(new String(JsonWriter.write(value), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {
                          "b": "ünï \\"quoted\\" \\u0001",
                          "a": [1, null, true],
                          "number": -0.10,
                          "none": {}
                        }
                        """);
    }
}

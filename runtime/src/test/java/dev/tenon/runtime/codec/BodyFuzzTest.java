package dev.tenon.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.api.Format;
import dev.tenon.runtime.api.Limit;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.problem.Violations;
import dev.tenon.runtime.sample.PetStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random bytes and damaged JSON: values, violations or a 400, and never anything else. */
final class BodyFuzzTest {

    private static final String WHOLE =
            """
            {"i":1,"l":-9007199254740993,"d":12.50,"f":1.5e3,"g":-0.0,"b":true,"t":"añ😀\\n\\u00e9",
            "u":"018f2f6a-0000-7000-8000-0123456789ab","y":"2026-01-31","m":"2026-01-31T12:30:00.5Z",
            "x":"AQID","j":{"k":[1,{"n":null}],"z":{}},"e":"sold","a":["x","y"],"q":"a@b.example"}
            """;

    private static final BodyReader<BodyValues> READER =
            BodyReader.of(
                    "Everything",
                    List.of(
                            BodyField.optional("i", ValueType.int32()),
                            BodyField.optional("l", ValueType.int64()),
                            BodyField.optional(
                                    "d", ValueType.decimal().with(Limit.multipleOf("0.01"))),
                            BodyField.optional("f", ValueType.float32()),
                            BodyField.optional("g", ValueType.float64()),
                            BodyField.optional("b", ValueType.bool()),
                            BodyField.optional(
                                    "t", ValueType.text().with(Limit.pattern("^(a|añ?)*"))),
                            BodyField.optional("u", ValueType.uuid()),
                            BodyField.optional("y", ValueType.date()),
                            BodyField.optional("m", ValueType.dateTime()),
                            BodyField.optional("x", ValueType.bytes()),
                            BodyField.optional("j", ValueType.json()).orNull(),
                            BodyField.optional("e", ValueType.enumeration(PetStatus.class)),
                            BodyField.optional(
                                    "a",
                                    ValueType.listOf(ValueType.text()).with(Limit.uniqueItems())),
                            BodyField.optional("q", ValueType.text(Format.EMAIL))),
                    values -> values);

    private final JsonBodyReader bodies = new JsonBodyReader();
    private int read;
    private int violated;
    private int refused;

    @Test
    void survivesRandomBytes() {
        Random random = new Random(20261121);
        for (int i = 0; i < 10_000; i++) {
            byte[] body = new byte[random.nextInt(64)];
            random.nextBytes(body);
            attempt(body);
        }
        assertThat(refused).isGreaterThan(9_000);
    }

    @Test
    void survivesRandomJsonCharacters() {
        Random random = new Random(1);
        String alphabet = "{}[]\":,0123456789.eE+-truefalsn \\u";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder body = new StringBuilder("{\"j\":");
            for (int length = random.nextInt(24); length > 0; length--) {
                body.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            attempt(body.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read + violated + refused).isEqualTo(10_000);
    }

    @Test
    void survivesDamagedJson() {
        Random random = new Random(2);
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        attempt(whole);
        assertThat(read).isEqualTo(1);
        for (int i = 0; i < 10_000; i++) {
            attempt(damaged(whole, random));
        }
        assertThat(read).isGreaterThan(10);
        assertThat(violated).isGreaterThan(100);
        assertThat(refused).isGreaterThan(1000);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] body = whole.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(4)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body[at] = body[random.nextInt(body.length)];
                case 2 -> body[at] ^= (byte) (1 << random.nextInt(8));
                default -> {
                    int from = random.nextInt(body.length);
                    int length = Math.min(random.nextInt(12), body.length - Math.max(at, from));
                    System.arraycopy(body, from, body, at, length);
                }
            }
        }
        return body;
    }

    private void attempt(byte[] body) {
        Violations violations = new Violations();
        try {
            BodyValues values = bodies.read(body, READER, violations);
            assertThat(values == null).isEqualTo(!violations.isEmpty());
            if (values == null) {
                violated++;
            } else {
                READER.fields().forEach(values::get);
                read++;
            }
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(400);
            refused++;
        }
    }
}

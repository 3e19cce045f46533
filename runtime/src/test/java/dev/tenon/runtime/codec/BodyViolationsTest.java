package dev.tenon.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.api.Change;
import dev.tenon.runtime.api.Limit;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.problem.Violations;
import dev.tenon.runtime.sample.NewPet;
import dev.tenon.runtime.sample.PetPatch;
import dev.tenon.runtime.sample.PetStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** Whole bodies: defaults, patches, and every violation in one answer. */
final class BodyViolationsTest {

    private final JsonBodyReader bodies = new JsonBodyReader();
    private final Violations violations = new Violations();

    @Test
    void readsAWholeObject() {
        assertThat(
                        read(
                                NewPet.READER,
                                """
                                {"name":"Möllý \\ud83d\\ude00","born":"2020-02-29","nicknames":["a","b"],
                                 "extra":{"z":1.50,"a":{"n":null,"t":true}},"ownerId":12}
                                """))
                .isEqualTo(
                        new NewPet(
                                "Möllý 😀",
                                PetStatus.AVAILABLE,
                                LocalDate.of(2020, 2, 29),
                                List.of("a", "b"),
                                JSONB.valueOf("{\"z\":1.50,\"a\":{\"n\":null,\"t\":true}}"),
                                12L));
    }

    @Test
    void tellsEveryViolationAtOnceInTheirOrder() {
        assertThat(
                        read(
                                NewPet.READER,
                                "{\"status\":\"lost\",\"colour\":\"red\",\"ownerId\":\"7\"}"))
                .isNull();
        assertThat(violations.list())
                .containsExactly(
                        new Violation(
                                "/status",
                                false,
                                "enum",
                                "must be one of available, pending, sold",
                                null),
                        new Violation(
                                "/colour",
                                false,
                                "unknown",
                                "is not a field of Pet",
                                "known: name, status, born, nicknames, extra, ownerId"),
                        new Violation("/ownerId", false, "type", "must be a whole number", null),
                        new Violation("/name", false, "required", "is required", null));
        assertThat(violations.status()).isEqualTo(400);
    }

    @Test
    void isA422WhenTheFormIsRight() {
        String body = "{\"name\":\"\",\"born\":\"2021-02-29\",\"nicknames\":[\"a\",null]}";
        assertThat(read(NewPet.READER, body)).isNull();
        assertThat(violations.list())
                .extracting(Violation::place, Violation::code)
                .containsExactly(
                        tuple("/name", "minLength"),
                        tuple("/born", "format"),
                        tuple("/nicknames/1", "null"));
        assertThat(violations.status()).isEqualTo(422);
    }

    @Test
    void suggestsTheNearestName() {
        assertThat(read(NewPet.READER, "{\"nmae\":\"x\",\"name\":\"x\"}")).isNull();
        assertThat(violations.list().getFirst().hint()).isEqualTo("did you mean name?");
    }

    @Test
    void escapesPointers() {
        read(NewPet.READER, "{\"name\":\"x\",\"a/b~c\":1,\"@type\":1,\"__proto__\":{},\"\":1}");
        assertThat(violations.list())
                .extracting(Violation::place)
                .containsExactly("/a~1b~0c", "/@type", "/__proto__", "/");
    }

    @Test
    void cutsLongNamesAndKeepsABoundedNumberOfViolations() {
        StringBuilder body = new StringBuilder("{\"name\":\"x\"");
        for (int i = 0; i < 1000; i++) {
            body.append(",\"").append("x".repeat(1000)).append(i).append("\":1");
        }
        assertThat(read(NewPet.READER, body.append('}').toString())).isNull();
        assertThat(violations.found()).isEqualTo(1000);
        assertThat(violations.list())
                .hasSize(Violations.MOST)
                .allMatch(violation -> violation.place().length() < 110);
    }

    @Test
    void keepsAbsentAndNullApartInAPatch() {
        assertThat(read(PetPatch.READER, "{\"born\":null}"))
                .isEqualTo(new PetPatch(Change.keep(), Change.keep(), Change.to(null)));
        assertThat(read(PetPatch.READER, "{}"))
                .isEqualTo(new PetPatch(Change.keep(), Change.keep(), Change.keep()));
        assertThat(read(PetPatch.READER, "{\"name\":\"x\",\"status\":\"sold\"}"))
                .isEqualTo(new PetPatch(Change.to("x"), Change.to(PetStatus.SOLD), Change.keep()));
        assertThat(read(PetPatch.READER, "{\"name\":null}")).isNull();
        assertThat(violations.list())
                .containsExactly(new Violation("/name", false, "null", "must not be null", null));
        assertThat(violations.status()).isEqualTo(422);
    }

    @Test
    void appliesDefaultsToWholeObjectsOnly() {
        BodyField<Integer> age = BodyField.optional("age", ValueType.int32()).orElse(3).orNull();
        BodyReader<List<Object>> whole =
                BodyReader.of("Pet", List.of(age), body -> values(body, age));
        assertThat(read(whole, "{}")).containsExactly(3, Change.keep());
        assertThat(read(whole, "{\"age\":null}")).containsExactly("null", Change.to(null));
        BodyReader<List<Object>> patch =
                BodyReader.patch("Pet", List.of(age), body -> values(body, age));
        assertThat(read(patch, "{}")).containsExactly("null", Change.keep());
    }

    @Test
    void knowsOnlyItsOwnFields() {
        BodyField<Integer> stranger = BodyField.optional("age", ValueType.int32());
        BodyReader<Object> reader = BodyReader.of("Pet", List.of(), body -> body.get(stranger));
        assertThatThrownBy(() -> read(reader, "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failsEarlyForAPatternThatIsNone() {
        BodyReader<String> reader =
                BodyReader.of(
                        "Pet",
                        List.of(
                                BodyField.optional(
                                        "name", ValueType.text().with(Limit.pattern("(")))),
                        body -> "");
        assertThatThrownBy(() -> bodies.prepare(reader))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Object> values(BodyValues body, BodyField<Integer> field) {
        return List.of(Objects.requireNonNullElse(body.get(field), "null"), body.change(field));
    }

    private <B> B read(BodyReader<B> reader, String json) {
        BodyValues values = bodies.read(json.getBytes(StandardCharsets.UTF_8), reader, violations);
        return values == null ? null : reader.create().apply(values);
    }
}

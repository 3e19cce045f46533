package dev.tenon.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.api.Change;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.problem.Violations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A body may repeat what the path says or leave it out, and may not say anything else. */
final class GivenFieldTest {

    private static final BodyField<Long> BOOK = BodyField.required("book", ValueType.int64());
    private static final BodyField<String> NOTE = BodyField.optional("note", ValueType.text());
    private static final BodyReader<BodyValues> WHOLE =
            BodyReader.of("Loan", List.of(BOOK, NOTE), values -> values);
    private static final BodyReader<BodyValues> PATCH =
            BodyReader.patch("Loan", List.of(BOOK, NOTE), values -> values);

    private final Violations violations = new Violations();

    @Test
    void aFieldLeftOutHasThePathsValue() {
        assertThat(read("{}", WHOLE, 7L).get(BOOK)).isEqualTo(7L);
        assertThat(read("{\"note\":\"x\"}", WHOLE, 7).get(BOOK)).isEqualTo(7L);
    }

    @Test
    void aFieldThatRepeatsThePathIsFine() {
        assertThat(read("{\"book\":7}", WHOLE, 7).get(BOOK)).isEqualTo(7L);
        assertThat(read("{\"book\":7}", PATCH, 7L).change(BOOK)).isEqualTo(Change.to(7L));
    }

    @Test
    void aPatchLeavesWhatItDoesNotName() {
        assertThat(read("{}", PATCH, 7L).change(BOOK)).isEqualTo(Change.keep());
    }

    @Test
    void anotherValueIsAViolation() {
        assertThat(readAny("{\"book\":8}", WHOLE, 7L)).isNull();
        assertThat(violations.list())
                .containsExactly(
                        new Violation(
                                "/book",
                                false,
                                "same",
                                "must be what the path says in bookId",
                                null));
        assertThat(violations.status()).isEqualTo(422);
    }

    @Test
    void aParameterThatIsWrongItselfIsNotHeldAgainstTheBody() {
        assertThat(readAny("{}", WHOLE, null)).isNotNull();
        assertThat(readAny("{\"book\":8}", WHOLE, null)).isNotNull();
        assertThat(violations.isEmpty()).isTrue();
    }

    private BodyValues read(String json, BodyReader<BodyValues> reader, @Nullable Object value) {
        BodyValues values = readAny(json, reader, value);
        assertThat(violations.list()).isEmpty();
        return values;
    }

    private BodyValues readAny(String json, BodyReader<BodyValues> reader, @Nullable Object value) {
        return new JsonBodyReader()
                .read(
                        json.getBytes(StandardCharsets.UTF_8),
                        reader,
                        List.of(new GivenField("book", "bookId", value)),
                        violations);
    }
}

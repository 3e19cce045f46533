package dev.tenon.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.Problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests {@link Violations} and {@link NearestName}. */
final class ViolationsTest {

    private static final Violation LONG = new Violation("/name", false, "maxLength", "long", null);
    private static final Violation UNKNOWN = new Violation("/nmae", false, "unknown", "no", null);

    private final Violations violations = new Violations();

    @Test
    void oneMalformedMakesTheWholeAnswerA400() {
        assertThat(violations.isEmpty()).isTrue();
        violations.add(LONG);
        assertThat(violations.status()).isEqualTo(422);
        violations.addMalformed(UNKNOWN);
        assertThat(violations.status()).isEqualTo(400);
        assertThat(violations.list()).containsExactly(LONG, UNKNOWN);
    }

    @Test
    void keepsABoundedNumber() {
        for (int i = 0; i < 1000; i++) {
            violations.add(LONG);
        }
        assertThat(violations.list()).hasSize(Violations.MOST);
        assertThat(violations.found()).isEqualTo(1000);
    }

    @Test
    void findsTheNearestName() {
        List<String> known = List.of("name", "status", "born");
        assertThat(NearestName.of("nmae", known)).isEqualTo("name");
        assertThat(NearestName.of("Status", known)).isEqualTo("status");
        assertThat(NearestName.of("colour", known)).isNull();
        assertThat(NearestName.of("", known)).isNull();
        assertThat(NearestName.of("x".repeat(100_000), known)).isNull();
    }
}

package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.api.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a setting: so much, and text. */
final class RequestFrameTest {

    private static final String LONGEST = "x".repeat(65_536);

    @Test
    void aSettingHasItsBound() {
        assertThatCode(() -> RequestFrame.check(Map.of("a.b", LONGEST))).doesNotThrowAnyException();
        assertRefused(Map.of("a.b", LONGEST + "x"), "longer than 65536 characters");
    }

    @Test
    void allSettingsHaveOneTogether() {
        Map<String, String> four =
                Map.of("a.a", LONGEST, "a.b", LONGEST, "a.c", LONGEST, "a.d", LONGEST);
        assertThatCode(() -> RequestFrame.check(four)).doesNotThrowAnyException();
        assertRefused(
                Map.of("a.a", LONGEST, "a.b", LONGEST, "a.c", LONGEST, "a.d", LONGEST, "a.e", "x"),
                "longer than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0", "\ud800", "a\udc00"})
    void aSettingIsText(String value) {
        assertRefused(Map.of("a.b", value), "NUL");
    }

    private static void assertRefused(Map<String, String> settings, String words) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> RequestFrame.check(settings));
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().detail()).contains(words);
    }
}

package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of metrics is strict. */
final class PrometheusTextTest {

    private static final String GOOD =
            """
            # HELP a_seconds Time.
            # TYPE a_seconds histogram
            a_seconds_bucket{o="x",le="0.5"} 1
            a_seconds_bucket{o="x",le="+Inf"} 2
            a_seconds_count{o="x"} 2
            a_seconds_sum{o="x"} 1.5e0
            # HELP b_total Count.
            # TYPE b_total counter
            b_total 3.0
            """;

    @Test
    void readsWhatIsGood() {
        PrometheusText text = PrometheusText.read(GOOD);
        assertThat(text.value("a_seconds_count", "o", "x")).isEqualTo(2);
        assertThat(text.value("b_total")).isEqualTo(3);
        assertThat(text.types()).containsEntry("a_seconds", "histogram");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b_total 3.0 -> b_total 3.0 x",
                "b_total 3.0 -> b_total{a=b} 3.0",
                "b_total 3.0 -> b_total{a=\"\\q\"} 3.0",
                "b_total 3.0 -> 1_total 3.0",
                "b_total 3.0 -> c_total 3.0",
                "b_total 3.0 -> b_total three",
                "b_total 3.0 -> b_total 3.0\nb_total 4.0",
                "counter -> number",
                "HELP b_total Count. -> HELP a_seconds Count.",
                "a_seconds_count{o=\"x\"} 2 -> a_seconds_count{o=\"x\"} 3",
                "le=\"+Inf\"} 2 -> le=\"+Inf\"} 0",
                "le=\"+Inf\" -> le=\"0.7\"",
                "a_seconds_sum{o=\"x\"} 1.5e0\n -> "
            })
    void refusesWhatIsNot(String change) {
        String[] parts = change.split(" -> ", 2);
        String bad = GOOD.replace(parts[0], parts[1]);
        assertThat(bad).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> PrometheusText.read(bad)).isInstanceOf(AssertionError.class);
    }
}

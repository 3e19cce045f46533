package dev.tenon.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.problem.ProblemCode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Statuses have names, and there is an end to them. */
final class StatusLabelsTest {

    private static String label(int status) {
        return StatusLabels.label(StatusLabels.place(status));
    }

    @ParameterizedTest
    @EnumSource
    void eachProblemHasItsOwn(ProblemCode code) {
        assertThat(label(code.status())).isEqualTo(Integer.toString(code.status()));
    }

    @ParameterizedTest
    @CsvSource({
        "200,200", "226,2xx", "299,2xx", "418,4xx", "599,5xx", "0,0xx", "-1,0xx", "600,0xx"
    })
    void othersHaveThatOfTheirClass(int status, String label) {
        assertThat(label(status)).isEqualTo(label);
    }

    @Test
    void thereIsAnEndToThem() {
        assertThat(IntStream.range(-100, 1100).map(StatusLabels::place))
                .allMatch(place -> place >= 0 && place < StatusLabels.count());
        assertThat(IntStream.range(-100, 1100).mapToObj(StatusLabelsTest::label).distinct())
                .hasSize(StatusLabels.count());
    }
}

package dev.tenon.generator.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of a training run keep to the bounds of their kind. */
class SampleValuesTest {

    @ParameterizedTest
    @CsvSource({",,,1", "5,,,5", "-9,-2,,-2", "0,100,10,10", "0,1,0.05,1", "3,,2,4"})
    void numbersAreWithinTheirBounds(
            BigDecimal least, BigDecimal most, BigDecimal step, BigDecimal expected) {
        var limits = SpecLimits.NONE.withNumbers(at(least), at(most), at(step));
        var number = SampleValues.of(new ValueKind.Single(Scalar.DECIMAL, limits, List.of()));
        assertThat((BigDecimal) number).isEqualByComparingTo(expected);
    }

    @Test
    void listsHaveAnItem() {
        var text = new ValueKind.Single(Scalar.TEXT, SpecLimits.NONE, List.of());
        assertThat(SampleValues.of(new ValueKind.Many(text, SpecLimits.NONE)))
                .isEqualTo(List.of("1"));
    }

    private static Optional<Located<BigDecimal>> at(BigDecimal value) {
        var place = new Location.InFile("openapi.yaml", 1, 1, 1, "", "");
        return Optional.ofNullable(value).map(found -> new Located<>(found, place, place));
    }
}

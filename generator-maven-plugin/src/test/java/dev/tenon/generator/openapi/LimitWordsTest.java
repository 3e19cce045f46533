package dev.tenon.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keywords that tell of the bounds of a type. */
final class LimitWordsTest {

    private static final Location.InFile HERE = new Location.InFile("a", 1, 1, 1, "#", "");

    @Test
    void numbersKeepTheBoundsOfTheirType() {
        assertThat(bounds(SpecLimits.NONE)).isEqualTo("minimum -2147483648 maximum 2147483647");
    }

    @Test
    void aStricterBoundOfTheSpecTakesThePlaceOfTheTypes() {
        var none = Optional.<Located<BigDecimal>>empty();
        assertThat(bounds(limits(at("0"), at("5"), none, none))).isEqualTo("minimum 0 maximum 5");
        assertThat(bounds(limits(none, none, at("0"), at("5"))))
                .isEqualTo("exclusiveMinimum 0 exclusiveMaximum 5");
    }

    @Test
    void aBoundBeyondTheTypeGivesWay() {
        var none = Optional.<Located<BigDecimal>>empty();
        assertThat(bounds(limits(at("-9999999999"), at("9999999999"), none, none)))
                .isEqualTo("minimum -2147483648 maximum 2147483647");
    }

    private static String bounds(SpecLimits limits) {
        var schema = new Builder();
        LimitWords.number(schema, limits, ScalarWords.of(Scalar.INT32));
        var text = new StringBuilder();
        schema.build()
                .members()
                .forEach((name, value) ->
                        text.append(name)
                                .append(' ')
                                .append(((Json.Decimal) value).value())
                                .append(' '));
        return text.toString().strip();
    }

    private static Optional<Located<BigDecimal>> at(String number) {
        return Optional.of(new Located<>(new BigDecimal(number), HERE, HERE));
    }

    private static SpecLimits limits(
            Optional<Located<BigDecimal>> minimum,
            Optional<Located<BigDecimal>> maximum,
            Optional<Located<BigDecimal>> above,
            Optional<Located<BigDecimal>> below) {
        var none = SpecLimits.NONE;
        return new SpecLimits(
                none.minLength(),
                none.maxLength(),
                none.pattern(),
                minimum,
                maximum,
                above,
                below,
                none.multipleOf(),
                none.minItems(),
                none.maxItems(),
                none.uniqueItems(),
                none.minProperties(),
                none.maxProperties());
    }
}

package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.generator.spec.SpecSource.Body;
import dev.tenon.generator.spec.SpecSource.Claim;
import dev.tenon.generator.spec.SpecSource.Cookie;
import dev.tenon.generator.spec.SpecSource.Fact;
import dev.tenon.generator.spec.SpecSource.Header;
import dev.tenon.generator.spec.SpecSource.Parameter;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runtime expressions, good and bad; the texts of the problems are golden files. */
final class ExpressionParserTest {

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("$claims.role", new Claim(List.of("role"))),
                Arguments.of("$claims.a.b_c-d", new Claim(List.of("a", "b_c-d"))),
                Arguments.of("$claims.list[0].id", new Claim(List.of("list", "0", "id"))),
                Arguments.of(
                        "$claims['https://example.org/x'].y",
                        new Claim(List.of("https://example.org/x", "y"))),
                Arguments.of("$claims['it\\'s \\\\']", new Claim(List.of("it's \\"))),
                Arguments.of("$request.header.X-Session", new Header("X-Session")),
                Arguments.of("$request.cookie.lang", new Cookie("lang")),
                Arguments.of("$request.path.petId", new Parameter(SpecParameter.In.PATH, "petId")),
                Arguments.of("$request.query.a.b", new Parameter(SpecParameter.In.QUERY, "a.b")),
                Arguments.of("$request.body", new Body("")),
                Arguments.of("$request.body#", new Body("")),
                Arguments.of("$request.body#/a/0/~0~1", new Body("/a/0/~0~1")),
                Arguments.of("$request.headers", Fact.HEADERS),
                Arguments.of("$request.cookies", Fact.COOKIES),
                Arguments.of("$method", Fact.METHOD),
                Arguments.of("$path", Fact.PATH),
                Arguments.of("$client.id", Fact.CLIENT),
                Arguments.of("$tls.cn", Fact.CERTIFICATE));
    }

    @ParameterizedTest
    @MethodSource("good")
    void meansWhatItSays(String text, SpecSource source) throws ExpressionException {
        assertThat(ExpressionParser.parse(text)).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$$",
                "$claims.",
                "$claims..a",
                "$claims['']",
                "$claims[-1]",
                "$claims.role ",
                "$request.",
                "$request.path.",
                "$request.body#/~2",
                "$request.body/a",
                "$url",
                "$response.body#/a",
                "$statusCode"
            })
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> ExpressionParser.parse(text))
                .isInstanceOf(ExpressionException.class);
    }

    @Test
    void neverFailsOtherwise() {
        var random = new Random(7);
        var parts =
                List.of("$", "claims", ".", "[", "'", "]", "request", "body", "#/", "~", "é", "\\");
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder("$");
            random.ints(random.nextInt(8), 0, parts.size())
                    .mapToObj(parts::get)
                    .forEach(text::append);
            try {
                assertThat(ExpressionParser.parse(text.toString())).isNotNull();
            } catch (ExpressionException e) {
                assertThat(e.from()).isBetween(0, text.length());
            }
        }
    }
}

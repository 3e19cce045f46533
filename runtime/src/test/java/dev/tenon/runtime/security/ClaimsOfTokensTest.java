package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of the claims of a token that is well signed. */
final class ClaimsOfTokensTest {

    private static final long NOW = 1_800_000_000;

    private static Setup setup() {
        Setup setup = Setup.secret();
        setup.clock = InstantSource.fixed(Instant.ofEpochSecond(NOW));
        return setup;
    }

    /** Seconds from now; the skew is 30. */
    @ParameterizedTest
    @CsvSource({
        "-31,EXPIRED",
        "-30,EXPIRED",
        "-29,",
        "0,",
        "1,",
        "-1800000001,EXPIRED",
        "100000000000,"
    })
    void asksForExp(long seconds, @Nullable Refusal refusal) {
        judge(Forge.claims(NOW + seconds), refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "nbf,29,",
        "nbf,30,",
        "nbf,31,NOT_YET",
        "nbf,86400,NOT_YET",
        "nbf,-86400,",
        "iat,30,",
        "iat,31,NOT_YET",
        "iat,100000000,NOT_YET",
        "iat,-1000000000,"
    })
    void asksForNbfAndIat(String claim, long seconds, @Nullable Refusal refusal) {
        String member = "\"" + claim + "\":" + (NOW + seconds);
        judge(Forge.claims(NOW + 300, member), refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}",
                "{'exp':'1900000000'}",
                "{'exp':null}",
                "{'exp':true}",
                "{'exp':[1900000000]}",
                "{'exp':{}}",
                "{'exp':1e400}",
                "{'exp':1e1000000000}",
                "{'exp':9223372036854775808}",
                "{'exp':1800000300000}",
                "{'exp':1900000000,'nbf':'0'}",
                "{'exp':1900000000,'iat':[]}",
                "{'exp':1900000000,'iat':1e300}",
                "{'exp':1900000000,'exp':1900000000}",
                "{'exp':1900000000,'role':'a','role':'b'}",
                "{'exp':1900000000,'sub':'a','x':{'sub':1,'sub':2}}",
                "{'exp':1900000000,'x':'a\\u0000b'}",
                "{'exp':1900000000,'x\\u0000':1}",
                "{'exp':1900000000,'x':'\\ud800'}",
                "{'exp':NaN}",
                "{'exp':1900000000,}",
                "{'exp':1900000000} {}",
                "['exp']",
                "'exp'",
                "null",
                "exp=1900000000"
            })
    void refusesClaimsThatAreNone(String json) {
        judge(json.replace('\'', '"'), Refusal.CLAIMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'exp':1.9e9}",
                "{'exp':1900000000.5}",
                "{'exp':1900000000,'nbf':null}",
                "{'exp':1900000000,'iat':0.25}"
            })
    void acceptsNumericDates(String json) {
        judge(json.replace('\'', '"'), null);
    }

    @ParameterizedTest
    @CsvSource({"63,", "64,CLAIMS", "1000,CLAIMS", "3000,CLAIMS"})
    void boundsDepth(int depth, @Nullable Refusal refusal) {
        judge(Forge.claims(NOW, "\"x\":" + "[".repeat(depth) + "]".repeat(depth)), refusal);
    }

    static Stream<Arguments> nested() {
        return Stream.of(
                Arguments.of("[".repeat(10_000) + "]".repeat(10_000)),
                Arguments.of("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)));
    }

    /** Where an operator allows tokens that long. */
    @ParameterizedTest
    @MethodSource("nested")
    void boundsDepthOfClaims(String value) {
        byte[] json = Forge.claims(NOW, "\"x\":" + value).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ClaimSet.read(json)).isInstanceOf(TokenRefusedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'iss':'https://a'|",
                "'iss':'https://b'|ISSUER",
                "'iss':'https://a/'|ISSUER",
                "'iss':'HTTPS://A'|ISSUER",
                "'iss':['https://a']|ISSUER",
                "'iss':null|ISSUER",
                "'iss':''|ISSUER",
                "'x':1|ISSUER"
            })
    void asksForTheIssuer(String member, @Nullable Refusal refusal) {
        String json = Forge.claims(NOW, member.replace('\'', '"'));
        try (Tokens tokens = setup().issuer("https://a").open()) {
            assertThat(Outcome.refusal(tokens, Forge.token(json))).isEqualTo(refusal);
        }
        judge(json, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'aud':'api'|",
                "'aud':['x','api']|",
                "'aud':['api',1]|",
                "'aud':'API'|AUDIENCE",
                "'aud':'api2'|AUDIENCE",
                "'aud':['x','y']|AUDIENCE",
                "'aud':[]|AUDIENCE",
                "'aud':[['api']]|AUDIENCE",
                "'aud':{'api':1}|AUDIENCE",
                "'aud':null|AUDIENCE",
                "'aud':[null]|AUDIENCE",
                "'aud':1|AUDIENCE",
                "'x':1|AUDIENCE"
            })
    void asksForTheAudience(String member, @Nullable Refusal refusal) {
        String json = Forge.claims(NOW, member.replace('\'', '"'));
        try (Tokens tokens = setup().audience("api", "1", "null").open()) {
            assertThat(Outcome.refusal(tokens, Forge.token(json))).isEqualTo(refusal);
        }
        judge(json, null);
    }

    private static void judge(String json, @Nullable Refusal refusal) {
        try (Tokens tokens = setup().open()) {
            assertThat(Outcome.refusal(tokens, Forge.token(json))).isEqualTo(refusal);
        }
    }
}

package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.tenon.runtime.api.Claims;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys of a source that turns them over, fails, or is another's. */
final class FetchedKeysTest {

    private static final String OLD = Forge.token(Keys.RSA, "RS256", Forge.claims());
    private static final String NEW = Forge.token(Keys.P256, "ES256", Forge.claims());

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void waitsForTheFirstKeys() {
        try (KeyServer source = new KeyServer().serve(Keys.set(Keys.RSA));
                Tokens tokens = Setup.jwks(source.url()).open()) {
            assertThat(Outcome.refusal(tokens, OLD)).isNull();
            assertThat(tokens.verify(OLD).toCompletableFuture()).as("at once now").isDone();
            assertThat(source.asked()).isEqualTo(1);
        }
    }

    /** Case 38: the new key works at once, the old one's tokens die within the age of keys. */
    @Test
    void followsARotation() throws InterruptedException {
        Setup setup = Setup.jwks("").cache(100);
        setup.maxAge = Duration.ofSeconds(1);
        setup.interval = Duration.ofMillis(20);
        try (KeyServer source = new KeyServer().serve(Keys.set(Keys.RSA))) {
            setup.jwks = source.url();
            try (Tokens tokens = setup.open()) {
                assertThat(Outcome.refusal(tokens, OLD)).isNull();
                assertThat(Outcome.refusal(tokens, NEW)).isEqualTo(Refusal.ALGORITHM);
                Thread.sleep(30);
                source.serve(Keys.set(Keys.RSA, Keys.P256));
                assertThat(Outcome.refusal(tokens, NEW)).as("at once").isNull();
                assertThat(Outcome.refusal(tokens, OLD)).isNull();
                source.serve(Keys.set(Keys.P256));
                long start = System.nanoTime();
                await(() -> Outcome.refusal(tokens, OLD) != null);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isLessThan(setup.maxAge.plusMillis(500));
                assertThat(Outcome.refusal(tokens, OLD)).isNotNull();
                assertThat(Outcome.refusal(tokens, NEW)).isNull();
            }
        }
    }

    @Test
    void keepsWhatItRemembersWhileKeysStayTheSame() throws InterruptedException {
        Setup setup = Setup.jwks("").cache(100);
        setup.maxAge = Duration.ofMillis(100);
        try (KeyServer source = new KeyServer().serve(Keys.set(Keys.RSA))) {
            setup.jwks = source.url();
            try (Tokens tokens = setup.open()) {
                assertThat(Outcome.refusal(tokens, OLD)).isNull();
                await(() -> source.asked() >= 4);
                assertThat(tokens.verify(OLD).toCompletableFuture()).isDone();
                assertThat(tokens.remembered()).isEqualTo(1);
            }
        }
    }

    /** Case 16. */
    @Test
    void asksOnceForAThousandUnknownNames() throws InterruptedException {
        Setup setup = Setup.jwks("");
        setup.interval = Duration.ofSeconds(30);
        RSAKey key = Keys.OTHER_RSA;
        try (KeyServer source = new KeyServer().serve(Keys.set(Keys.RSA))) {
            setup.jwks = source.url();
            try (Tokens tokens = setup.open()) {
                assertThat(Outcome.refusal(tokens, OLD)).isNull();
                int before = source.asked();
                String payload = Forge.claims();
                String signature = Forge.signature(key, "RS256", payload).toString();
                List<CompletableFuture<Claims>> stages = new ArrayList<>();
                for (int i = 0; i < 1000; i++) {
                    String header = "{\"alg\":\"RS256\",\"kid\":\"k" + i + "\"}";
                    String token = Forge.part(header) + "." + Forge.part(payload) + "." + signature;
                    stages.add(tokens.verify(token).toCompletableFuture());
                }
                for (CompletableFuture<Claims> stage : stages) {
                    assertThat(Outcome.of(stage, "").refusal()).isEqualTo(Refusal.KEY);
                }
                assertThat(source.asked() - before).isLessThanOrEqualTo(1);
                assertThat(Outcome.refusal(tokens, OLD)).isNull();
            }
        }
    }

    @Test
    void asksOnceAnIntervalHoweverLongItIsAsked() throws InterruptedException {
        Setup setup = Setup.jwks("");
        setup.interval = Duration.ofMillis(200);
        try (KeyServer source = new KeyServer().serve(Keys.set(Keys.RSA))) {
            setup.jwks = source.url();
            try (Tokens tokens = setup.open()) {
                long start = System.nanoTime();
                while (System.nanoTime() - start < Duration.ofSeconds(1).toNanos()) {
                    Outcome.refusal(tokens, NEW);
                }
                assertThat(source.asked()).isBetween(2, 7);
            }
        }
    }

    /** Nobody makes the service ask by a token that no fetched key could have signed. */
    @Test
    void asksForNoSecret() {
        Setup setup = Setup.jwks("");
        setup.interval = Duration.ofMillis(1);
        try (KeyServer source = new KeyServer().serve(Keys.set(Keys.RSA))) {
            setup.jwks = source.url();
            try (Tokens tokens = setup.open()) {
                assertThat(Outcome.refusal(tokens, OLD)).isNull();
                int before = source.asked();
                String header = "{\"alg\":\"HS256\",\"kid\":\"new\"}";
                assertThat(Outcome.refusal(tokens, Forge.token(header, Forge.claims())))
                        .isEqualTo(Refusal.ALGORITHM);
                assertThat(source.asked()).isEqualTo(before);
            }
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("down", exchange -> exchange.close()),
                failure("500", exchange -> KeyServer.answer(exchange, 500, "no")),
                failure("404", exchange -> KeyServer.answer(exchange, 404, Keys.set(Keys.RSA))),
                failure("empty", exchange -> KeyServer.answer(exchange, 200, "")),
                failure("HTML", exchange -> KeyServer.answer(exchange, 200, "<html></html>")),
                failure("no set", exchange -> KeyServer.answer(exchange, 200, "{\"a\":1}")),
                failure("member twice", exchange -> KeyServer.answer(exchange, 200, twice())),
                failure("secret", exchange -> KeyServer.answer(exchange, 200, secret())),
                failure("nothing but a secret", exchange -> KeyServer.answer(exchange, 200, own())),
                failure("slow head", exchange -> pause(3_000)),
                failure("slow body", FetchedKeysTest::drip),
                failure("huge", FetchedKeysTest::flood),
                failure("right but huge", exchange -> KeyServer.answer(exchange, 200, padded())),
                failure("to a file", exchange -> redirect(exchange, "file:///etc/passwd")),
                failure("elsewhere", exchange -> redirect(exchange, "http://127.0.0.1:1/")),
                failure("to itself", exchange -> redirect(exchange, "/jwks")));
    }

    private static Arguments failure(String name, HttpHandler handler) {
        return Arguments.of(name, handler);
    }

    private static String twice() {
        return "{\"keys\":[],\"keys\":[" + Keys.P256.toPublicJWK().toJSONString() + "]}";
    }

    /** A set of the right keys, and more blanks than are read. */
    private static String padded() {
        return Keys.set(Keys.RSA) + " ".repeat(1 << 18);
    }

    private static String secret() {
        return Keys.setOf(
                List.of(
                        Keys.secret(Setup.SECRET).toJSONString(),
                        Keys.P256.toPublicJWK().toJSONString()));
    }

    private static String own() {
        return Keys.setOf(List.of(Keys.secret(Setup.SECRET).toJSONString()));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        KeyServer.answer(exchange, 302, "");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A byte now and then: the head is there at once, the end never. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            pause(50);
        }
    }

    /** As much of a gigabyte as is taken. */
    private static void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 1024; i++) {
            exchange.getResponseBody().write(blanks);
        }
    }

    /** Case 39. */
    @ParameterizedTest
    @MethodSource("failures")
    void keepsTheLastGoodKeysForABoundedTime(String name, HttpHandler failure)
            throws InterruptedException {
        Setup setup = Setup.jwks("");
        setup.maxAge = Duration.ofMillis(200);
        setup.keep = Duration.ofMillis(1500);
        setup.timeout = Duration.ofMillis(300);
        try (KeyServer source = new KeyServer().serve(Keys.set(Keys.RSA))) {
            setup.jwks = source.url();
            try (Tokens tokens = setup.open()) {
                // A busy machine may need more than one fetch of so short a time-out.
                await(() -> Outcome.refusal(tokens, OLD) == null);
                source.behave(failure);
                int before = source.asked();
                await(() -> source.asked() >= before + 2);
                long start = System.nanoTime();
                CompletableFuture<Claims> known = tokens.verify(OLD).toCompletableFuture();
                assertThat(known).as("kept: %s", name).isCompleted();
                assertThat(System.nanoTime() - start).isLessThan(100_000_000L);
                await(() -> Outcome.refusal(tokens, OLD) == Refusal.UNAVAILABLE);
                source.serve(Keys.set(Keys.RSA));
                await(() -> Outcome.refusal(tokens, OLD) == null);
            }
        }
    }

    @Test
    void startsWhileTheSourceIsDownAndAsksAgain() throws InterruptedException {
        try (Tokens tokens = Setup.jwks("http://127.0.0.1:1/jwks").open()) {
            assertThat(Outcome.refusal(tokens, OLD)).isEqualTo(Refusal.UNAVAILABLE);
            assertThat(Refusal.UNAVAILABLE.isUnavailable()).isTrue();
        }
        try (KeyServer source = new KeyServer().behave(HttpExchange::close);
                Tokens tokens = Setup.jwks(source.url()).open()) {
            await(() -> source.asked() >= 2);
            assertThat(Outcome.refusal(tokens, OLD)).isEqualTo(Refusal.UNAVAILABLE);
            source.serve(Keys.set(Keys.RSA));
            await(() -> Outcome.refusal(tokens, OLD) == null);
        }
    }

    @Test
    void refusesWrongTokensOfASecretWhileTheSourceIsDown() {
        Setup setup = Setup.jwks("http://127.0.0.1:1/jwks");
        setup.secret = Setup.SECRET;
        try (Tokens tokens = setup.open()) {
            String good = Forge.token(Forge.claims());
            String bad = Forge.mac(new byte[32], "{\"alg\":\"HS256\"}", Forge.claims());
            assertThat(Outcome.refusal(tokens, good)).isNull();
            assertThat(Outcome.refusal(tokens, bad)).isEqualTo(Refusal.SIGNATURE);
            assertThat(Outcome.refusal(tokens, OLD)).isEqualTo(Refusal.UNAVAILABLE);
        }
    }

    @Test
    void takesTheGoodKeysOfAForeignSet() {
        String weak =
                Keys.OTHER_RSA
                        .toPublicJWK()
                        .toJSONString()
                        .replaceFirst("\"e\":\"[^\"]*\"", "\"e\":\"AQ\"");
        String set =
                Keys.setOf(
                        List.of(
                                weak,
                                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}",
                                "{\"kty\":\"PQ\",\"kid\":\"x\"}",
                                "{\"kty\":\"RSA\",\"use\":\"enc\",\"n\":\"AA\",\"e\":\"AQAB\"}",
                                Keys.RSA.toPublicJWK().toJSONString()));
        try (KeyServer source = new KeyServer().serve(set);
                Tokens tokens = Setup.jwks(source.url()).open()) {
            assertThat(Outcome.refusal(tokens, OLD)).isNull();
            assertThat(Outcome.refusal(tokens, Forge.token(Keys.OTHER_RSA, "RS256", "{\"exp\":1}")))
                    .isEqualTo(Refusal.KEY);
        }
    }

    /** Case 17: of two keys of one name and kind none is believed; of two kinds both are. */
    @Test
    void believesNoTwins() {
        RSAKey twin = new RSAKey.Builder(Keys.OTHER_RSA).keyID("rsa").build();
        var cousin = new ECKey.Builder(Keys.P256).keyID("rsa").build();
        String cousins = Forge.token(cousin, "ES256", Forge.claims());
        try (Tokens twins = Setup.jwks(Keys.set(Keys.RSA, twin, cousin)).open();
                Tokens same = Setup.jwks(Keys.set(Keys.RSA, Keys.RSA, cousin)).open()) {
            assertThat(Outcome.refusal(twins, OLD)).isEqualTo(Refusal.ALGORITHM);
            assertThat(Outcome.refusal(twins, cousins)).isNull();
            assertThat(Outcome.refusal(same, OLD)).isNull();
            assertThat(Outcome.refusal(same, cousins)).isNull();
        }
    }
}

package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.internal.CapturedLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of tokens: a proof of their signature, and for no longer than it holds. */
final class RememberedTokensTest {

    private static final String OTHER = new StringBuilder(Setup.SECRET).reverse().toString();

    @TempDir Path folder;

    /** Case 41. */
    @Test
    void anExpiredTokenIsRefusedHoweverOftenItWasGood() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_800_000_000));
        Setup setup = Setup.secret().cache(10);
        setup.clock = now::get;
        String token = Forge.token(Forge.claims(1_800_000_010));
        try (Tokens tokens = setup.open()) {
            for (int second = 0; second < 40; second++) {
                assertThat(Outcome.refusal(tokens, token)).isNull();
                now.set(now.get().plusSeconds(1));
            }
            assertThat(tokens.remembered()).isEqualTo(1);
            assertThat(Outcome.refusal(tokens, token)).isEqualTo(Refusal.EXPIRED);
        }
    }

    @Test
    void aRememberedTokenIsNotGoodBeforeItsTime() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_800_000_000));
        Setup setup = Setup.secret().cache(10);
        setup.clock = now::get;
        String token = Forge.token(Forge.claims(1_900_000_000, "\"nbf\":1800000000"));
        try (Tokens tokens = setup.open()) {
            assertThat(Outcome.refusal(tokens, token)).isNull();
            now.set(now.get().minusSeconds(31));
            assertThat(Outcome.refusal(tokens, token)).isEqualTo(Refusal.NOT_YET);
        }
    }

    /** Case 40, and that the tokens of the new secret are good at once. */
    @Test
    void aChangedSecretEndsEveryTokenOfTheOldOne() throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, Setup.SECRET + "\n");
        Setup setup = Setup.secret().cache(10);
        setup.secret = "@" + file;
        setup.reload = Duration.ofHours(1);
        setup.interval = setup.reload;
        setup.maxAge = setup.reload;
        String old = Forge.token(Forge.claims());
        String fresh = Forge.token(Keys.secret(OTHER), "HS256", Forge.claims());
        try (Tokens tokens = setup.open()) {
            assertThat(Outcome.refusal(tokens, old)).isNull();
            assertThat(Outcome.refusal(tokens, fresh)).isEqualTo(Refusal.SIGNATURE);
            Files.writeString(file, OTHER);
            assertThat(Outcome.refusal(tokens, old)).isNull();
            tokens.reload();
            assertThat(Outcome.refusal(tokens, old)).isEqualTo(Refusal.SIGNATURE);
            assertThat(Outcome.refusal(tokens, fresh)).isNull();
            String own = tokens.signer().orElseThrow().issue(Map.of(), Duration.ofMinutes(1));
            assertThat(Outcome.refusal(tokens, own)).isNull();
        }
    }

    @Test
    void aFileIsLookedAtNowAndThenAndABadOneChangesNothing()
            throws IOException, InterruptedException {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, Keys.set(Keys.RSA));
        String old = Forge.token(Keys.RSA, "RS256", Forge.claims());
        String fresh = Forge.token(Keys.ED, "EdDSA", Forge.claims());
        try (CapturedLog log = CapturedLog.of("dev.tenon.runtime.security");
                Tokens tokens = Setup.jwks("file:" + file).cache(10).open()) {
            assertThat(Outcome.refusal(tokens, old)).isNull();
            Files.writeString(file, "{\"keys\":[{");
            Thread.sleep(300);
            assertThat(Outcome.refusal(tokens, old)).isNull();
            Files.delete(file);
            Thread.sleep(300);
            assertThat(Outcome.refusal(tokens, old)).isNull();
            assertThat(log.messages())
                    .anyMatch(line -> line.contains("the keys it had before stay in use"))
                    .hasSizeLessThan(5);
            Files.writeString(file, Keys.set(Keys.ED));
            long end = System.nanoTime() + 5_000_000_000L;
            while (Outcome.refusal(tokens, old) == null && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            assertThat(Outcome.refusal(tokens, old)).isEqualTo(Refusal.ALGORITHM);
            assertThat(Outcome.refusal(tokens, fresh)).isNull();
        }
    }

    /** Of a token, what is remembered is its digest. */
    @Test
    void tokensThemselvesAreNotKept() {
        String token = Forge.token(Forge.claims());
        assertThat(new VerifiedTokens(1).name(token))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(new VerifiedTokens(1).name(token + "x"));
    }

    /**
     * The key of their digests is made up by each process: what one leaves tells others nothing.
     */
    @Test
    void passwordsThemselvesAreNotKept() {
        NamePassword ada = new NamePassword("ada", "pass");
        String digest = new KnownPasswords(Duration.ofMinutes(1)).digest("app.login", ada);
        assertThat(digest)
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(new KnownPasswords(Duration.ofMinutes(1)).digest("app.login", ada));
        assertThat(ada.toString()).doesNotContain("pass");
    }

    /** Case 42: bounded, and no slower than four fifths of checking each anew. */
    @Test
    void aHundredThousandTokensLeaveAThousandBehind() {
        String[] many = new String[100_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = Forge.mac(bytes(), "{\"alg\":\"HS256\"}", Forge.claims("\"n\":" + i));
        }
        try (Tokens none = Setup.secret().cache(0).open();
                Tokens some = Setup.secret().cache(1000).open()) {
            double ratio = 0;
            for (int attempt = 0; attempt < 4 && ratio < 0.8; attempt++) {
                long without = time(none, many);
                ratio = (double) without / time(some, many);
            }
            assertThat(some.remembered()).isEqualTo(1000);
            assertThat(none.remembered()).isZero();
            assertThat(ratio).isGreaterThanOrEqualTo(0.8);
        }
    }

    private static byte[] bytes() {
        return Setup.SECRET.getBytes(StandardCharsets.UTF_8);
    }

    private static long time(Tokens tokens, String[] many) {
        long start = System.nanoTime();
        for (String token : many) {
            assertThat(tokens.verify(token).toCompletableFuture().isCompletedExceptionally())
                    .isFalse();
        }
        return System.nanoTime() - start;
    }
}

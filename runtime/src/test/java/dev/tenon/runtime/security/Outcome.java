package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.Claims;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What became of a token: its claims, or the reason it is refused. */
record Outcome(@Nullable Claims claims, @Nullable Refusal refusal) {

    /** Waits for it, and checks that a refusal says nothing of the token. */
    static Outcome of(TokenVerifier verifier, String token) {
        return of(verifier.verify(token).toCompletableFuture(), token);
    }

    static Outcome of(CompletableFuture<Claims> stage, String token) {
        try {
            return new Outcome(stage.orTimeout(20, TimeUnit.SECONDS).join(), null);
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(TokenRefusedException.class);
            TokenRefusedException refused = (TokenRefusedException) e.getCause();
            assertThat(refused.getCause()).isNull();
            assertThat(refused.getStackTrace()).isEmpty();
            assertThat(refused.getMessage()).isEqualTo(refused.refusal().description());
            assertThat(token).doesNotContain(refused.refusal().description());
            return new Outcome(null, refused.refusal());
        }
    }

    /** The reason; null for a token that is good. */
    static @Nullable Refusal refusal(TokenVerifier verifier, String token) {
        return of(verifier, token).refusal();
    }
}

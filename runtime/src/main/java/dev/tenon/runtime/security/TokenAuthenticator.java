package dev.tenon.runtime.security;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.problem.ProblemCode;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Knows callers by tokens.
 *
 * @param mechanism how the token is presented
 * @param verifier checks it
 */
public record TokenAuthenticator(Auth.Mechanism mechanism, TokenVerifier verifier)
        implements Authenticator {

    @Override
    public CompletionStage<Claims> authenticate(
            Auth.Scheme scheme, String credentials, @Nullable SocketAddress remote) {
        return verifier.verify(credentials)
                .exceptionallyCompose(e -> CompletableFuture.failedStage(told(e)));
    }

    private static Throwable told(Throwable failure) {
        if (!(failure instanceof TokenRefusedException refused)) {
            return failure;
        }
        String reason = refused.refusal().description();
        return refused.refusal().isUnavailable()
                ? ProblemCode.UNAVAILABLE.exception("Tokens cannot be checked at present.")
                : new CredentialsRefusedException(reason);
    }
}

package dev.tenon.runtime.security;

import dev.tenon.runtime.api.Claims;
import java.util.concurrent.CompletionStage;

/** Tells who a token speaks for. Safe for use by many threads. */
public interface TokenVerifier {

    /**
     * The claims of a token.
     *
     * @param token a signed token in compact form (RFC 7515 §7.1), without the word Bearer
     * @return complete already, unless a key has to be fetched first: then it completes later, on a
     *     thread that may be blocked. Fails with {@link TokenRefusedException} and nothing else.
     */
    CompletionStage<Claims> verify(String token);
}

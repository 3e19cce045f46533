package dev.tenon.runtime.security;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import java.net.SocketAddress;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Checks the credentials of one mechanism. A bean each; safe for use by many threads. Called on an
 * event loop, so it waits for nothing: what takes time completes later, on any thread.
 */
public interface Authenticator {

    /** The mechanism. */
    Auth.Mechanism mechanism();

    /**
     * What credentials tell of their caller.
     *
     * @param scheme the scheme they were presented for
     * @param credentials a token, the part of the header Authorization after its scheme word, the
     *     value of the cookie, or the common name of a certificate that was verified
     * @param remote where they come from; null for a connection without addresses
     * @return fails with {@link CredentialsRefusedException} when they are not right, or with
     *     {@link dev.tenon.runtime.api.ProblemException} when they cannot be checked; anything else
     *     is a fault of the service
     */
    CompletionStage<Claims> authenticate(
            Auth.Scheme scheme, String credentials, @Nullable SocketAddress remote);
}

package dev.tenon.runtime.security;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Knows callers by the common name of their certificate, which whoever ended TLS has verified. A
 * name without a role is known, and may nothing: it gets no role, which is 403.
 *
 * @param auth how the document tells callers apart
 * @param roles common name → database role
 */
public record CertificateAuthenticator(Auth auth, Map<String, String> roles)
        implements Authenticator {

    public CertificateAuthenticator {
        roles = Map.copyOf(roles);
    }

    @Override
    public Auth.Mechanism mechanism() {
        return Auth.Mechanism.CERTIFICATE;
    }

    @Override
    public CompletionStage<Claims> authenticate(
            Auth.Scheme scheme, String credentials, @Nullable SocketAddress remote) {
        return CompletableFuture.completedStage(
                Callers.claims(auth, credentials, roles.get(credentials)));
    }
}

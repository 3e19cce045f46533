package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.security.Authenticator;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The same as {@link OpenTokens}, in a cookie. */
@Singleton
@Requires(property = "sample.auth", value = "open")
final class OpenSessions implements Authenticator {

    private final OpenTokens tokens = new OpenTokens();

    @Override
    public Auth.Mechanism mechanism() {
        return Auth.Mechanism.COOKIE;
    }

    @Override
    public CompletionStage<Claims> authenticate(
            Auth.Scheme scheme, String credentials, @Nullable SocketAddress remote) {
        return tokens.authenticate(scheme, credentials.replace(':', ';'), remote);
    }
}

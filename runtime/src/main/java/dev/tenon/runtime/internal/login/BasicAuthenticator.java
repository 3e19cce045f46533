package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.security.Authenticator;
import dev.tenon.runtime.security.CredentialsRefusedException;
import dev.tenon.runtime.security.NamePassword;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Knows callers by name and password (RFC 7617). */
@Singleton
final class BasicAuthenticator implements Authenticator {

    private final Logins logins;

    BasicAuthenticator(Logins logins) {
        this.logins = logins;
    }

    @Override
    public Auth.Mechanism mechanism() {
        return Auth.Mechanism.BASIC;
    }

    @Override
    public CompletionStage<Claims> authenticate(
            Auth.Scheme scheme, String credentials, @Nullable SocketAddress remote) {
        NamePassword shown = NamePassword.ofBasic(credentials);
        if (shown == null || scheme.function() == null) {
            return CompletableFuture.failedStage(
                    new CredentialsRefusedException("name and password cannot be read"));
        }
        return logins.remembered(scheme.function(), shown, remote);
    }
}

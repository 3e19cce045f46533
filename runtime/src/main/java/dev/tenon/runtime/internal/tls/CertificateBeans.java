package dev.tenon.runtime.internal.tls;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.security.Authenticator;
import dev.tenon.runtime.security.CertificateAuthenticator;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Makes what knows callers by their certificates. */
@Factory
@Requires(beans = Auth.class)
final class CertificateBeans {

    /**
     * Knows callers by the settings {@code tenon.tls.roles.NAME}, common name → role. Names are
     * taken letter by letter, which environment variables cannot spell.
     */
    @Singleton
    Authenticator certificate(Auth auth, Environment environment) {
        Map<String, String> roles = new HashMap<>();
        environment
                .getProperties("tenon.tls.roles", StringConvention.RAW)
                .forEach((name, role) -> roles.put(name, String.valueOf(role)));
        return new CertificateAuthenticator(auth, roles);
    }
}

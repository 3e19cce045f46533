package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.security.IssuerSettings;
import dev.tenon.runtime.security.JwtSettings;
import dev.tenon.runtime.security.TokenSettingsException;
import dev.tenon.runtime.security.TokenSigner;
import dev.tenon.runtime.security.Tokens;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Makes what the service needs to check tokens and to issue them. */
@Factory
final class TokenBeans {

    /**
     * The tokens of the service; no bean when no key is configured.
     *
     * @throws StartFailure when a key is not fit for use, or there is none and the document asks
     *     for tokens
     */
    @Singleton
    @Bean(preDestroy = "close")
    Tokens tokens(JwtSettings settings, List<IssuerSettings> issuers, Optional<Auth> auth) {
        try {
            Optional<Tokens> tokens = Tokens.open(settings, issuers);
            if (tokens.isEmpty() && auth.stream().anyMatch(TokenBeans::needsTokens)) {
                throw new StartFailure(
                        "TENON_JWT_SECRET is not set, and neither is TENON_JWT_JWKS: the document"
                                + " asks callers for tokens, and a key has to check them");
            }
            return tokens.orElseThrow(() -> new DisabledBeanException("no key is configured"));
        } catch (TokenSettingsException e) {
            throw new StartFailure(String.valueOf(e.getMessage()));
        }
    }

    private static boolean needsTokens(Auth auth) {
        return auth.schemes().stream()
                .map(Auth.Scheme::mechanism)
                .anyMatch(m -> m == Auth.Mechanism.BEARER || m == Auth.Mechanism.COOKIE);
    }

    /** Issues tokens; no bean when no key can sign. */
    @Singleton
    TokenSigner signer(Tokens tokens) {
        return tokens.signer().orElseThrow(() -> new DisabledBeanException("no key signs tokens"));
    }
}

package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.limits.LoginSettings;
import dev.tenon.runtime.metrics.Meters;
import dev.tenon.runtime.security.Authenticator;
import dev.tenon.runtime.security.IssuerSettings;
import dev.tenon.runtime.security.JwtSettings;
import dev.tenon.runtime.security.TokenAuthenticator;
import dev.tenon.runtime.security.TokenSettingsException;
import dev.tenon.runtime.security.TokenSigner;
import dev.tenon.runtime.security.Tokens;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes what the service needs to check tokens and to issue them. */
@Factory
final class TokenBeans {

    private static final Set<Auth.Mechanism> TOKENS =
            EnumSet.of(Auth.Mechanism.BEARER, Auth.Mechanism.COOKIE);

    /**
     * The tokens of the service; no bean when no key is configured.
     *
     * @throws StartFailure when a key is not fit for use
     */
    @Singleton
    @Bean(preDestroy = "close")
    Tokens tokens(JwtSettings settings, List<IssuerSettings> issuers, Meters meters) {
        try {
            Tokens tokens = needed(Tokens.open(settings, issuers));
            meters.cache("tokens", tokens::cache);
            return tokens;
        } catch (TokenSettingsException e) {
            throw new StartFailure(String.valueOf(e.getMessage()));
        }
    }

    /** Knows callers by tokens in the header Authorization. */
    @Singleton
    Authenticator bearer(Optional<Tokens> tokens) {
        return new TokenAuthenticator(Auth.Mechanism.BEARER, needed(tokens));
    }

    /** Knows callers by tokens in a cookie. */
    @Singleton
    Authenticator cookie(Optional<Tokens> tokens) {
        return new TokenAuthenticator(Auth.Mechanism.COOKIE, needed(tokens));
    }

    /**
     * Proves the keys of a service that is about to start.
     *
     * @throws StartFailure when one is not fit for use, or there is none and the document asks for
     *     tokens
     */
    static void check(BeanContext context) {
        context.getBean(LoginSettings.class);
        context.findBean(Tokens.class);
        Set<Auth.Mechanism> known =
                context.getBeansOfType(Authenticator.class).stream()
                        .map(Authenticator::mechanism)
                        .collect(Collectors.toSet());
        for (Auth auth : context.getBeansOfType(Auth.class)) {
            for (Auth.Scheme scheme : auth.schemes()) {
                boolean isToken = TOKENS.contains(scheme.mechanism());
                if (isToken && !known.contains(scheme.mechanism())) {
                    throw new StartFailure(
                            "TENON_JWT_SECRET is not set, and neither is TENON_JWT_JWKS: the"
                                    + " document asks callers for tokens, and a key has to check"
                                    + " them");
                }
                checkLogin(context, auth, scheme);
            }
        }
    }

    private static void checkLogin(BeanContext context, Auth auth, Auth.Scheme scheme) {
        if (scheme.token() != null && context.findBean(TokenSigner.class).isEmpty()) {
            throw new StartFailure(
                    "TENON_JWT_SECRET is not set, and neither is TENON_JWT_SIGNING_KEY: the service"
                            + " gives tokens at "
                            + scheme.token()
                            + ", and a key has to sign them");
        }
        if (scheme.function() != null && auth.anonymous() == null) {
            throw new StartFailure(
                    "the document has no anonymous role: %s is called as that role, before anybody"
                                    .formatted(scheme.function())
                            + " is known");
        }
    }

    /** Issues tokens; no bean when no key can sign. */
    @Singleton
    TokenSigner signer(Optional<Tokens> tokens) {
        return needed(tokens)
                .signer()
                .orElseThrow(() -> new DisabledBeanException("no key signs tokens"));
    }

    private static Tokens needed(Optional<Tokens> tokens) {
        return tokens.orElseThrow(() -> new DisabledBeanException("no key is configured"));
    }
}

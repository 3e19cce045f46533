package dev.tenon.runtime.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of a test, and the tokens they make. */
final class Setup {

    /** A secret nobody can guess; it is in a test. */
    static final String SECRET = "x7Qm2ZrT9vLk4Wp8Yb3Nc6Hd1Jf5Gs0A";

    @Nullable String secret;
    @Nullable String jwks;
    @Nullable String signingKey;
    @Nullable String issuer;
    List<String> algorithms = List.of();
    List<String> audience = List.of();
    List<IssuerSettings> named = List.of();
    boolean base64;
    int cache;
    Duration reload = Duration.ofMillis(50);
    Duration maxAge = Duration.ofMinutes(5);
    Duration interval = Duration.ofMillis(50);
    Duration keep = Duration.ofHours(1);
    Duration timeout = Duration.ofSeconds(2);
    InstantSource clock = InstantSource.system();

    static Setup secret() {
        Setup setup = new Setup();
        setup.secret = SECRET;
        return setup;
    }

    static Setup jwks(String jwks) {
        Setup setup = new Setup();
        setup.jwks = jwks;
        return setup;
    }

    Setup algorithms(String... names) {
        algorithms = List.of(names);
        return this;
    }

    Setup issuer(String name) {
        issuer = name;
        return this;
    }

    Setup audience(String... names) {
        audience = List.of(names);
        return this;
    }

    Setup cache(int size) {
        cache = size;
        return this;
    }

    JwtSettings settings() {
        return new JwtSettings(
                secret,
                base64,
                jwks,
                signingKey,
                algorithms,
                issuer,
                audience,
                Duration.ofSeconds(30),
                cache,
                8192,
                reload,
                maxAge,
                interval,
                keep,
                timeout);
    }

    /** An issuer with a name, by a secret of its own. */
    static IssuerSettings named(String name, String secret, @Nullable String issuer) {
        return new IssuerSettings(name, secret, false, null, null, null, issuer, null);
    }

    Tokens open() {
        return Tokens.open(settings(), named, clock).orElseThrow();
    }
}

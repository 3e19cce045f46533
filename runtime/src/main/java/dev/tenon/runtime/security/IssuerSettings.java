package dev.tenon.runtime.security;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issuer of tokens, configured under {@code tenon.jwt.issuers.NAME}.
 *
 * @param name its name in settings and logs
 * @param secret shared secret of HMAC, 32 bytes or more; {@code @path} for a file
 * @param secretBase64 whether the secret is written in base64
 * @param jwks public keys: an address, {@code file:path}, or JSON (RFC 7517)
 * @param signingKey private key the service signs with, a JWK; {@code @path} for a file
 * @param algorithms the only values of {@code alg}; empty for what each key is made for
 * @param issuer what {@code iss} must be; null for anything
 * @param audience of which {@code aud} must have one; empty for anything
 */
@EachProperty("tenon.jwt.issuers")
public record IssuerSettings(
        @Parameter String name,
        @Nullable String secret,
        @Bindable(defaultValue = "false") boolean secretBase64,
        @Nullable String jwks,
        @Nullable String signingKey,
        @Nullable List<String> algorithms,
        @Nullable String issuer,
        @Nullable List<String> audience) {

    /** Tells the name alone: the others may be secrets. */
    @Override
    public String toString() {
        return prefix();
    }

    /** Where its settings stand, such as {@code tenon.jwt.issuers.staff}. */
    String prefix() {
        return name.isEmpty() ? "tenon.jwt" : "tenon.jwt.issuers." + name;
    }

    /** Whether it has a key of any kind. */
    boolean hasKey() {
        return isSet(secret) || isSet(jwks) || isSet(signingKey);
    }

    private static boolean isSet(@Nullable String setting) {
        return setting != null && !setting.isBlank();
    }
}

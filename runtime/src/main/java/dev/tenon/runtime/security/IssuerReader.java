package dev.tenon.runtime.security;

import com.nimbusds.jose.JOSEException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Issuer} of its settings. Throws {@link TokenSettingsException} for bad ones. */
final class IssuerReader {

    private final IssuerSettings issuer;
    private final JwtSettings settings;
    private final Supplier<HttpClient> client;
    private final Set<String> algorithms;

    /**
     * A reader of one issuer.
     *
     * @param client asked only when keys are to be fetched
     */
    IssuerReader(IssuerSettings issuer, JwtSettings settings, Supplier<HttpClient> client) {
        this.issuer = issuer;
        this.settings = settings;
        this.client = client;
        algorithms = set(issuer.algorithms());
    }

    Issuer read() {
        Set<String> unknown = new HashSet<>(algorithms);
        KeyKind.ALL.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw fail("algorithms", "has another name than " + String.join(", ", KeyKind.ALL));
        }
        List<KeySource> sources = new ArrayList<>();
        String secret = text(issuer.secret());
        if (!secret.isEmpty()) {
            Setting setting = setting("secret", secret);
            Secret key = new Secret(setting, issuer.secretBase64());
            sources.add(new StoredKeys(setting, text -> key.keys(text, algorithms)));
        }
        String signingKey = text(issuer.signingKey());
        if (!signingKey.isEmpty()) {
            sources.add(stored(setting("signing-key", signingKey), TokenKeys::own));
        }
        String jwks = text(issuer.jwks());
        if (!jwks.isEmpty()) {
            sources.add(keys(jwks));
        }
        if (sources.isEmpty()) {
            throw fail("secret", "is not set, and neither is jwks");
        }
        return new Issuer(
                text(issuer.issuer()).isEmpty() ? null : issuer.issuer(),
                set(issuer.audience()),
                algorithms.isEmpty() ? Set.copyOf(KeyKind.ALL) : algorithms,
                List.copyOf(sources));
    }

    /** Makes keys of JSON. */
    private interface Parser {
        TokenKeys parse(byte[] json, Set<String> algorithms) throws JOSEException;
    }

    private KeySource keys(String value) {
        if (value.startsWith("https:") || value.startsWith("http:")) {
            return new FetchedKeys(address(value), client.get(), settings, algorithms);
        }
        if (!value.startsWith("{") && !value.startsWith("@") && !value.startsWith("file:")) {
            throw fail("jwks", "is no address with https:, no file:path and no JSON");
        }
        return stored(
                setting("jwks", value), (json, allowed) -> TokenKeys.parse(json, allowed, true));
    }

    private StoredKeys stored(Setting setting, Parser parser) {
        return new StoredKeys(
                setting,
                text -> {
                    try {
                        TokenKeys keys = parser.parse(text, algorithms);
                        if (keys.isEmpty()) {
                            throw setting.fail("has no key that may check signatures");
                        }
                        return keys;
                    } catch (JOSEException e) {
                        throw setting.fail("cannot be used: " + e.getMessage());
                    }
                });
    }

    /** Keys that came over a wire anybody can write to would be anybody's. */
    private URI address(String value) {
        try {
            URI uri = URI.create(value);
            String host = Objects.requireNonNullElse(uri.getHost(), "");
            boolean isLoopback = host.matches("localhost|127(\\.\\d+){3}|\\[::1]");
            if (host.isEmpty() || uri.getUserInfo() != null) {
                throw fail("jwks", "is no address of a host");
            }
            if (!uri.getScheme().equals("https") && !isLoopback) {
                throw fail("jwks", "needs https: http is for this machine only");
            }
            return uri;
        } catch (IllegalArgumentException _) {
            throw fail("jwks", "is no address");
        }
    }

    private Setting setting(String name, String value) {
        return Setting.of(issuer.prefix() + '.' + name, value);
    }

    private TokenSettingsException fail(String name, String what) {
        return new TokenSettingsException(issuer.prefix() + '.' + name + ' ' + what);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }
}

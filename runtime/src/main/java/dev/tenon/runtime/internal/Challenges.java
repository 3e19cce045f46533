package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a refused caller is told to show: header fields WWW-Authenticate (RFC 9110 §11.6.1). */
final class Challenges {

    private static final String REALM = " realm=\"api\"";

    private Challenges() {}

    /**
     * A challenge for each scheme.
     *
     * @param reason parameters that tell what was wrong with a token (RFC 6750 §3); null when
     *     nothing was shown
     */
    static List<String> of(List<Auth.Scheme> schemes, @Nullable String reason) {
        return schemes.stream().map(scheme -> of(scheme.mechanism(), reason)).distinct().toList();
    }

    /** RFC 6750 §3.1, for a token that is good and does not do; empty for other mechanisms. */
    static List<String> forbidden(Auth auth, @Nullable Principal caller) {
        boolean bearer =
                caller != null
                        && auth.schemes().stream()
                                .anyMatch(scheme ->
                                        scheme.mechanism() == Auth.Mechanism.BEARER
                                                && scheme.name().equals(caller.scheme()));
        return bearer ? List.of("Bearer" + REALM + ", error=\"insufficient_scope\"") : List.of();
    }

    /** Where credentials go. */
    static @Nullable String hint(List<Auth.Scheme> schemes) {
        return schemes.stream()
                .map(scheme ->
                        switch (scheme.mechanism()) {
                            case BEARER -> "Send a token: Authorization: Bearer …";
                            case BASIC -> "Send name and password: Authorization: Basic …";
                            case COOKIE -> "Sign in first.";
                            case CERTIFICATE -> "Connect with a certificate.";
                        })
                .findFirst()
                .orElse(null);
    }

    private static String of(Auth.Mechanism mechanism, @Nullable String reason) {
        String why = reason == null ? "" : ", " + reason;
        return switch (mechanism) {
            case BEARER -> "Bearer" + REALM + why;
            case BASIC -> "Basic" + REALM + ", charset=\"UTF-8\"";
            // Neither has a scheme of its own in the registry; a 401 must have some challenge.
            case COOKIE -> "Cookie" + REALM;
            case CERTIFICATE -> "Certificate" + REALM;
        };
    }
}

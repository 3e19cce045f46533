package dev.tenon.generator.spec;

import dev.tenon.generator.source.Node;
import java.util.Optional;

/**
 * A security scheme that a service can enforce.
 *
 * @param name its key under {@code securitySchemes}
 * @param mechanism how callers show who they are
 * @param cookie name of the cookie; empty for other mechanisms
 * @param login SQL function that checks a name and a password, or a client and its secret, with its
 *     schema where that is written; empty when the mechanism needs none
 * @param token path where the service itself gives tokens to clients; empty when it does not
 * @param written the whole scheme
 */
public record SpecScheme(
        Located<String> name,
        Mechanism mechanism,
        Optional<String> cookie,
        Optional<Located<String>> login,
        Optional<String> token,
        Node.Mapping written) {

    /** The function that checks clients where the spec names none; migrations make it. */
    public static final String CLIENTS = "tenon_client_claims";

    /** Whether the service gives tokens to clients that Tenon keeps a table of. */
    public boolean hasClients() {
        return mechanism == Mechanism.BEARER && token.isPresent() && login.isEmpty();
    }

    /** How callers show who they are; named as {@code runtime.api.Auth.Mechanism} names them. */
    public enum Mechanism {
        BEARER,
        BASIC,
        COOKIE,
        CERTIFICATE
    }
}

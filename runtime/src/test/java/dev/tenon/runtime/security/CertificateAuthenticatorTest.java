package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of certificates become callers by the map of roles, and by nothing else. */
final class CertificateAuthenticatorTest {

    private static final Auth.Scheme SCHEME =
            Auth.Scheme.of("certificate", Auth.Mechanism.CERTIFICATE);
    private static final Auth AUTH =
            new Auth(
                    Source.claim("app", "role"),
                    Set.of("reader", "writer"),
                    null,
                    Set.of(),
                    List.of(Source.claim("groups")),
                    List.of(SCHEME));
    private static final Map<String, String> ROLES =
            Map.of("billing", "writer", "o'neill \"x\"", "reader", "intruder", "postgres");

    @Test
    void mappedNamesHaveTheirRole() {
        Principal billing = new Callers(AUTH).known(SCHEME, claims("billing"));
        assertThat(billing.role()).isEqualTo("writer");
        assertThat(billing.subject()).isEqualTo("billing");
        assertThat(billing.claims().json())
                .isEqualTo("{\"app\":{\"role\":\"writer\"},\"sub\":\"billing\"}");
        Principal quoted = new Callers(AUTH).known(SCHEME, claims("o'neill \"x\""));
        assertThat(quoted.role()).isEqualTo("reader");
        assertThat(quoted.claims().json()).contains("\"sub\":\"o'neill \\\"x\\\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Billing", "billing ", "writer", "intruder", "", "nobody"})
    void otherNamesHaveNone(String name) {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> new Callers(AUTH).known(SCHEME, claims(name)));
        assertThat(refused.problem().status()).isEqualTo(403);
    }

    private static Claims claims(String name) {
        return new CertificateAuthenticator(AUTH, ROLES)
                .authenticate(SCHEME, name, null)
                .toCompletableFuture()
                .join();
    }
}

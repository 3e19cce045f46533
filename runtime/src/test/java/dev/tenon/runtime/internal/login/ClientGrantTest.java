package dev.tenon.runtime.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Source;
import dev.tenon.runtime.codec.JsonText;
import dev.tenon.runtime.security.Callers;
import dev.tenon.runtime.security.NamePassword;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The claims of a client's token, where the document looks for them. */
final class ClientGrantTest {

    private static final Auth.Scheme SCHEME = Auth.Scheme.of("token", Auth.Mechanism.BEARER);
    private static final NamePassword CLIENT = new NamePassword("reports", "s3cret");
    private static final Map<String, Object> FOUND =
            Map.of("role", "user", "groups", List.of("a", "b"), "scp", List.of("b"), "scope", "b");

    @Test
    void aScopeNarrowsWhereverGroupsAreLookedFor() {
        for (List<Source> claims :
                List.of(
                        List.of(claim("groups"), claim("scope"), claim("scp")),
                        List.of(claim("scp")),
                        List.of(claim("scope")),
                        List.of(claim("app", "groups")))) {
            ClientGrant narrow = grant(claims, Set.of("a"));
            assertThat(narrow.scope()).isEqualTo("user a");
            assertThat(narrow.claims().values()).containsEntry("scope", "user a");
            assertThat(groups(claims, narrow)).as("%s", claims).contains("a").doesNotContain("b");
            assertThat(groups(claims, grant(claims, Set.of()))).contains("a", "b");
        }
    }

    /** What the function says beside role and groups is passed on. */
    @Test
    void claimsThatNobodyLooksAtStay() {
        assertThat(grant(List.of(claim("groups")), Set.of("a")).claims().values())
                .containsEntry("groups", List.of("a"))
                .containsEntry("scp", List.of("b"));
    }

    private static Source claim(String... path) {
        return Source.claim(path);
    }

    private static ClientGrant grant(List<Source> claims, Set<String> scopes) {
        return ClientGrant.of(
                auth(claims),
                new TokenRequest(CLIENT, scopes),
                new Claims(JsonText.of(FOUND), FOUND),
                Duration.ofMinutes(1));
    }

    private static Set<String> groups(List<Source> claims, ClientGrant grant) {
        return new Callers(auth(claims)).known(SCHEME, grant.claims()).groups();
    }

    private static Auth auth(List<Source> claims) {
        return new Auth(
                claim("role"), Set.of("user"), null, Set.of("a", "b"), claims, List.of(SCHEME));
    }
}

package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.codec.JsonObject;
import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.security.TokenSigner;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token that was revoked opens nothing from the next request on: a preRequest looks it up. */
final class RevokedTokensTest {

    private static final String JSON = "Content-Type: application/json";

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        try (Service service = LoginSample.start(Map.of())) {
            TestDatabase.run("/revocation.sql");
            TestDatabase.admin(
                    """
                    create or replace function petstore.check_note() returns void
                        language sql as 'select petstore.check_token()';
                    """);
            String first = token(service);
            String other = token(service);
            assertThat(create(service, first).status()).isEqualTo(201);
            TestDatabase.admin(
                    "insert into petstore.revoked_token values ('%s', now() + interval '1 hour')"
                            .formatted(claims(first).get("jti")));
            RawHttp.Answer refused = create(service, first);
            BadRequestsTest.assertProblem(401, refused);
            assertThat(refused.body()).contains("TN-401", "The token was revoked.");
            assertThat(refused.header("WWW-Authenticate"))
                    .isEqualTo("Bearer realm=\"api\", error=\"invalid_token\"");
            assertThat(create(service, other).status()).isEqualTo(201);
            assertThat(RunningSample.sql("select count(*) from petstore.note where body = 'x'"))
                    .isEqualTo("2");
        } finally {
            TestDatabase.reset();
        }
    }

    private static String token(Service service) {
        Map<String, Object> claims =
                Map.of(
                        "sub",
                        "ada",
                        "role",
                        "petstore_a",
                        "tenant",
                        1,
                        "groups",
                        List.of("editors"));
        return service.bean(TokenSigner.class).issue(claims, Duration.ofMinutes(5));
    }

    private static RawHttp.Answer create(Service service, String token) {
        return LoginSample.send(
                service, "POST /notes", "{\"body\":\"x\"}", JSON, "Authorization: Bearer " + token);
    }

    private static Map<String, Object> claims(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonObject.readNonNull(claims);
    }
}

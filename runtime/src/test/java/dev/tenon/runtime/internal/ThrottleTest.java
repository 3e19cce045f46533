package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often callers are served. */
final class ThrottleTest {

    private static final String ADA = "Authorization: Bearer role=petstore_a;tenant=1;sub=ada";
    private static final String BOB = "Authorization: Bearer role=petstore_a;tenant=1;sub=bob";

    @Test
    void oneRequestTooManyIs429() {
        try (Service service = start(Map.of("tenon.throttle.client", "3/1m"))) {
            for (int left = 2; left >= 0; left--) {
                RawHttp.Answer answer = get(service, "/notes/1", ADA);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"client\";q=3;w=60");
                assertThat(answer.header("RateLimit")).startsWith("\"client\";r=" + left + ";t=");
            }
            RawHttp.Answer refused = get(service, "/notes/x?unknown=1", ADA);
            BadRequestsTest.assertProblem(429, refused);
            assertThat(refused.body()).contains("TN-429", "3 requests within 60 s", "client");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(50, 64);
            assertThat(refused.header("RateLimit")).startsWith("\"client\";r=0;t=");
            assertThat(get(service, "/notes/1", BOB).status()).isEqualTo(404);
            // Nobody's credentials are good for another's rate, and bad ones are not asked for it.
            assertThat(get(service, "/notes/1", ADA + ";bad=").status()).isEqualTo(401);
        }
    }

    /** Without credentials the address is the client; ports and forged fields change nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: 1",
                "X-Forwarded-For: 203.0.113.9",
                "Forwarded: for=203.0.113.9",
                "X-Real-IP: 203.0.113.9",
                "True-Client-IP: 203.0.113.9"
            })
    void nobodyChoosesTheirAddress(String field) {
        try (Service service = start(Map.of("tenon.throttle.ip", "2/1m"))) {
            assertThat(get(service, "/pets", field).status()).isEqualTo(200);
            assertThat(get(service, "/pets", "X: 1").status()).isEqualTo(200);
            BadRequestsTest.assertProblem(429, get(service, "/pets", field));
            BadRequestsTest.assertProblem(429, get(service, "/no/such/path", ADA));
            assertThat(get(service, "//pets", field).status()).isEqualTo(429);
            assertThat(get(service, "/health/live", field).status()).isEqualTo(200);
            try (RawConnection other = RawConnection.open(service.port(), "127.0.0.2")) {
                assertThat(other.write("GET /pets HTTP/1.1\r\nHost: a\r\n\r\n").answer().status())
                        .isEqualTo(200);
            }
        }
    }

    /** Every way to write an address is that address; one network of IPv6 is one caller. */
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9:4711",
        "203.0.113.9, ::ffff:203.0.113.9",
        "203.0.113.9, [::FFFF:cb00:7109]:80",
        "2001:db9::1, 2001:DB9:0:0:0:0:0:1",
        "2001:db9::1, [2001:db9::ffff:1]:443",
    })
    void anAddressHasManyForms(String address, String form) {
        try (Service service =
                start(Map.of("tenon.throttle.ip", "1/1m", "tenon.proxies", "127.0.0.1"))) {
            assertThat(get(service, "/pets", "X-Forwarded-For: " + address).status())
                    .isEqualTo(200);
            assertThat(get(service, "/pets", "X-Forwarded-For: " + form).status()).isEqualTo(429);
            assertThat(get(service, "/pets", "X-Forwarded-For: 203.0.113.77").status())
                    .isEqualTo(200);
        }
    }

    /** A connection goes on after a refusal, also behind a body and with others waiting. */
    @Test
    void theConnectionStays() {
        String post =
                "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 12\r\n\r\n{\"name\":\"a\"}";
        try (Service service = RunningSample.start(Map.of("tenon.throttle.ip", "2/1m"));
                RawConnection connection = RawConnection.open(service.port())) {
            connection.write(post.repeat(4));
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                statuses.add(connection.answer().status());
            }
            assertThat(statuses).containsExactly(201, 201, 429, 429);
            assertThat(connection.write(post).answer().status()).isEqualTo(429);
        }
    }

    @Test
    void rolesAndTheWholeServiceAreCounted() {
        try (Service service =
                start(Map.of("tenon.throttle.role", "2/1m", "tenon.throttle.all", "4/1m"))) {
            assertThat(get(service, "/notes/1", ADA).status()).isEqualTo(404);
            RawHttp.Answer second = get(service, "/notes/1", BOB);
            assertThat(second.status()).isEqualTo(404);
            assertThat(second.header("RateLimit")).isEmpty();
            RawHttp.Answer third = get(service, "/notes/1", ADA);
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.header("RateLimit")).startsWith("\"role\";r=0");
            assertThat(get(service, "/notes/1", "X: 1").status()).isEqualTo(404);
            String other = "Authorization: Bearer role=petstore_b;tenant=1;sub=eve";
            assertThat(get(service, "/notes/1", other).status()).isEqualTo(404);
            RawHttp.Answer last = get(service, "/notes/1", other);
            assertThat(last.status()).isEqualTo(429);
            assertThat(last.header("RateLimit-Policy")).isEqualTo("\"service\";q=4;w=60");
        }
    }

    /** An operation has its own rate; what it refuses costs its caller nothing. */
    @Test
    void anOperationIsCounted() {
        try (Service service = start(Map.of("tenon.throttle.client", "30/1m"))) {
            for (int i = 0; i < 20; i++) {
                assertThat(delete(service, ADA).status()).isEqualTo(404);
            }
            for (int i = 0; i < 20; i++) {
                RawHttp.Answer refused = delete(service, ADA);
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"operation\";q=20;w=60");
            }
            assertThat(delete(service, BOB).status()).isEqualTo(404);
            assertThat(get(service, "/notes/1", ADA).header("RateLimit"))
                    .startsWith("\"client\";r=9;t=");
        }
    }

    @Test
    void aClientMayHaveARateOfItsOwn() {
        try (Service service =
                start(
                        Map.of(
                                "tenon.throttle.client",
                                "1/1m",
                                "tenon.throttle.rate-claim",
                                "rate"))) {
            String more = ADA + ";rate=3/1m";
            for (int i = 0; i < 3; i++) {
                assertThat(get(service, "/notes/1", more).status()).isEqualTo(404);
            }
            assertThat(get(service, "/notes/1", more).status()).isEqualTo(429);
            String odd = BOB + ";rate=often";
            assertThat(get(service, "/notes/1", odd).status()).isEqualTo(404);
            assertThat(get(service, "/notes/1", odd).status()).isEqualTo(429);
        }
    }

    @Test
    void countingCanBeSwitchedOff() {
        try (Service service =
                start(
                        Map.of(
                                "tenon.throttle.enabled", "false",
                                "tenon.throttle.ip", "1/1h",
                                "tenon.throttle.client", "1/1h",
                                "tenon.throttle.concurrent.client", "1"))) {
            for (int i = 0; i < 3; i++) {
                RawHttp.Answer answer = get(service, "/notes/1", ADA);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.header("RateLimit")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tenon.throttle.client, often, 'tenon.throttle.client: \"often\" is no rate such as"
                + " 100/1m'",
        "tenon.throttle.ip, 0/1m, 'tenon.throttle.ip: a rate is at least one request'",
        "tenon.throttle.all, 5/2d, 'tenon.throttle.all: a rate is at least one request'",
        "tenon.throttle.keys, 0, tenon.throttle.keys must be at least 1",
        "tenon.throttle.full, maybe, tenon.throttle.full must be open or closed",
        "tenon.throttle.concurrent.ip, -1, tenon.throttle.concurrent",
        "tenon.login.failures, x, 'tenon.login.failures: \"x\" is no rate'",
    })
    void aSettingThatCannotBeIsToldAtStart(String name, String value, String message) {
        assertThatThrownBy(() -> RunningSample.start(Map.of(name, value)))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(message);
    }

    static Service start(Map<String, Object> more) {
        RunningSample.port();
        TestDatabase.reset();
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("sample.auth", "open");
        return RunningSample.startAsIs(settings);
    }

    private static RawHttp.Answer delete(Service service, String header) {
        return RawHttp.request(service.port(), "DELETE /notes/1 HTTP/1.1", List.of(header), "");
    }

    private static RawHttp.Answer get(Service service, String path, String header) {
        return RawHttp.request(service.port(), "GET " + path + " HTTP/1.1", List.of(header), "");
    }
}

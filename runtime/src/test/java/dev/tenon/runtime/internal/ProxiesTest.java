package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a request comes from, when a proxy says so, and when somebody else does. */
final class ProxiesTest {

    private static Service service;

    @BeforeAll
    static void start() {
        service =
                RunningSample.start(
                        Map.of(
                                "sample.auth", "open",
                                "tenon.proxies", "127.0.0.1, 10.0.0.0/8, 2001:db8::/32"));
    }

    @AfterAll
    static void stop() {
        service.close();
        TestDatabase.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | X: 1 | 127.0.0.1",
                "127.0.0.1 | X-Forwarded-For: 203.0.113.9 | 203.0.113.9",
                "127.0.0.1 | X-Forwarded-For: 6.6.6.6, 203.0.113.9 | 203.0.113.9",
                "127.0.0.1 | X-Forwarded-For: 6.6.6.6, 203.0.113.9, 10.1.2.3 | 203.0.113.9",
                "127.0.0.1 | X-Forwarded-For: 6.6.6.6, nonsense, 10.1.2.3 | 10.1.2.3",
                "127.0.0.1 | X-Forwarded-For: localhost | 127.0.0.1",
                "127.0.0.1 | X-Forwarded-For: 203.0.113.9:4711 | 203.0.113.9",
                "127.0.0.1 | X-Forwarded-For: [2001:db9::1]:4711 | 2001:db9:0:0:0:0:0:1",
                "127.0.0.1 | Forwarded: for=203.0.113.9;proto=https | 203.0.113.9",
                "127.0.0.1 | Forwarded: for=6.6.6.6, For=\"[2001:db9::1]:47\" |"
                        + " 2001:db9:0:0:0:0:0:1",
                "127.0.0.1 | Forwarded: for=203.0.113.9, for=unknown | 127.0.0.1",
                "127.0.0.1 | Forwarded: for=203.0.113.9;by=\"_a, for=6.6.6.6\" | 203.0.113.9",
                "127.0.0.1 | Forwarded: by=\"_a\\\", for=6.6.6.6;\";for=203.0.113.9 | 203.0.113.9",
                "127.0.0.1 | Forwarded: for=6.6.6.6;x=\", for=203.0.113.9 | 127.0.0.1",
                "127.0.0.1 | Forwarded: for=6.6.6.6\\nX-Forwarded-For: 203.0.113.9 | 127.0.0.1",
                "127.0.0.2 | X-Forwarded-For: 203.0.113.9 | 127.0.0.2",
                "127.0.0.2 | Forwarded: for=203.0.113.9 | 127.0.0.2",
            })
    void isTold(String from, String fields, String remote) {
        String header = fields.replace("\\n", "\r\n");
        try (CapturedLog log = CapturedLog.of("tenon.access");
                RawConnection connection = RawConnection.open(service.port(), from)) {
            connection
                    .write("GET /health/live HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n")
                    .answer();
            String expected = "\"remote\":\"" + remote + '"';
            for (int i = 0; i < 100 && !log.messages().toString().contains(expected); i++) {
                RawConnection.pause(Duration.ofMillis(20));
            }
            assertThat(log.messages()).anyMatch(line -> line.contains(expected));
        }
    }

    /** What nobody vouches for does not reach SQL either. */
    @Test
    void forgedFieldsAreTakenOff() {
        TestDatabase.admin(
                """
                insert into petstore.note (tenant, body) values (1, 'x');
                alter table petstore.note rename to stored;
                create view petstore.note as
                    select id, tenant, current_setting('request.headers') as body, author
                    from petstore.stored;
                grant select on petstore.note to petstore_a;
                """);
        String request =
                """
                GET /notes/1 HTTP/1.1\r
                Host: a\r
                Authorization: Bearer role=petstore_a;tenant=1\r
                X-Forwarded-For: 6.6.6.6\r
                x-forwarded-proto: forged\r
                Forwarded: for=6.6.6.6\r
                X-Real-IP: 6.6.6.6\r
                X-SSL-Client-CN: forged\r
                Client-Cert: :Zm9yZ2Vk:\r
                X-Mine: kept\r
                \r
                """;
        try (RawConnection stranger = RawConnection.open(service.port(), "127.0.0.2");
                RawConnection proxy = RawConnection.open(service.port(), "127.0.0.1")) {
            assertThat(stranger.write(request).answer().body())
                    .contains("kept")
                    .doesNotContain("6.6.6.6", "forged", "Zm9y");
            assertThat(proxy.write(request).answer().body()).contains("kept", "6.6.6.6");
        }
    }
}

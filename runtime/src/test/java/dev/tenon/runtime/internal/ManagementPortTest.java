package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.internal.management.ManagementServer;
import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The port of operators: three paths, one request a connection, a few seconds for each. */
final class ManagementPortTest {

    private static Service service;
    private static int port;

    @BeforeAll
    static void start() {
        service = RunningSample.start(Map.of("tenon.management.port", "-1"));
        port = service.bean(ManagementServer.class).port();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static RawHttp.Answer send(String line) {
        return RawHttp.request(port, line + " HTTP/1.1", List.of(), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | GET /metrics",
                "200 | GET /metrics?x=1",
                "200 | GET /health/live",
                "200 | GET /health/ready",
                "404 | GET /",
                "404 | GET /metrics/",
                "404 | GET /METRICS",
                "404 | GET //metrics",
                "404 | GET /%6detrics",
                "404 | GET http://localhost/metrics",
                "404 | GET /pets",
                "404 | GET /openapi.json",
                "404 | GET /docs",
                "404 | GET /health",
                "404 | GET /env",
                "404 | DELETE /pets/1",
                "405 | POST /metrics",
                "405 | HEAD /metrics",
                "405 | OPTIONS /health/live",
                "405 | get /health/live",
                "404 | OPTIONS *"
            })
    void answersThreePaths(int status, String line) {
        RawHttp.Answer answer = send(line);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Connection")).isEqualTo("close");
        if (status >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Allow")).isEqualTo(status == 405 ? "GET" : "");
        }
    }

    @Test
    void metricsAreNotWhereCallersAre() {
        assertThat(RawHttp.request(service.port(), "GET /metrics HTTP/1.1", List.of(), "").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
                "GET\r\n\r\n",
                "GET /metrics\r\n\r\n",
                "GET /metrics HTTP/9.9\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nA\u0000: b\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST /x HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nq\r\n",
                "<html>\u0001\u0002\u00ff\r\n\r\n"
            })
    void survivesWhatIsNoRequest(String text) {
        try (RawConnection connection = RawConnection.open(port)) {
            RawHttp.Answer answer = connection.write(text).answer();
            assertThat(answer.status()).isIn(0, 200, 400, 404);
            assertThat(answer.body()).doesNotContain("Exception", "io.netty");
        }
        assertThat(send("GET /health/live").status()).isEqualTo(200);
    }

    @Test
    void survivesHeadsAndBodiesOfAMegabyte() {
        String much = "x".repeat(1 << 20);
        assertThat(send("GET /" + much).status()).isEqualTo(414);
        String head = "GET /metrics HTTP/1.1\r\n";
        assertThat(RawHttp.send(port, head + "A: " + much + "\r\n\r\n").status()).isEqualTo(431);
        assertThat(RawHttp.send(port, head + "A: b\r\n".repeat(1 << 17) + "\r\n").status())
                .isEqualTo(431);
        String body = "Content-Length: " + much.length() + "\r\n\r\n" + much;
        assertThat(RawHttp.send(port, head + body).status()).isEqualTo(200);
        String many = (head + "\r\n").repeat(10_000);
        assertThat(RawHttp.send(port, many).rest()).isEmpty();
    }

    /** Slow ones are cut, too many are closed at once; then it is free again. */
    @Test
    void theSlowHoldItUpForSeconds() {
        List<RawConnection> open = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                open.add(RawConnection.open(port));
                open.getLast().drip("GET /metrics HTTP/1.1\r\n", Duration.ofMillis(400));
            }
            RawConnection.pause(Duration.ofMillis(300));
            try (RawConnection more = RawConnection.open(port)) {
                assertThat(more.readToEnd()).isZero();
            }
            assertThat(
                            RawHttp.request(service.port(), "GET /pets HTTP/1.1", List.of(), "")
                                    .status())
                    .isEqualTo(200);
            long start = System.nanoTime();
            open.forEach(each -> assertThat(each.readToEnd()).isZero());
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(8));
            assertThat(send("GET /metrics").status()).isEqualTo(200);
        } finally {
            open.forEach(RawConnection::close);
        }
    }

    @Test
    void isOffUnlessItIsSet() {
        try (Service other = RunningSample.start(Map.of())) {
            assertThat(other.bean(ManagementServer.class).port()).isEqualTo(-1);
        }
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int number = taken.getLocalPort();
            assertFailure(Map.of("tenon.management.port", number), "port " + number);
        }
        assertFailure(Map.of("tenon.management.port", "70000"), "between 1 and 65535");
        assertFailure(
                Map.of("tenon.management.port", "-1", "tenon.management.host", "no.such.host."),
                "TENON_MANAGEMENT_HOST");
    }

    private static void assertFailure(Map<String, Object> settings, String words) {
        assertThatThrownBy(() -> RunningSample.startAsIs(settings).close())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(words);
    }
}

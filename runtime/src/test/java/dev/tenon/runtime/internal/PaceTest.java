package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.internal.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers who take their time: each kind has its limit, and none of them holds up others. */
final class PaceTest {

    private static final String HEAD = "GET /health/live HTTP/1.1\r\nHost: a\r\n";
    private static final String POST =
            "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final Duration TICK = Duration.ofMillis(50);

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Service service;

    @BeforeAll
    static void start() {
        service =
                RunningSample.start(
                        Map.of(
                                "tenon.limits.head-timeout", "600ms",
                                "tenon.limits.body-timeout", "600ms",
                                "tenon.limits.write-timeout", "600ms",
                                "tenon.limits.idle-timeout", "900ms",
                                "tenon.limits.rate", "1000"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aConnectionWithoutARequestEnds() {
        try (RawConnection connection = RawConnection.open(service.port())) {
            assertThat(connection.readToEnd()).isZero();
        }
    }

    @Test
    void aSlowHeadIs408() {
        try (RawConnection connection = RawConnection.open(service.port())) {
            connection.drip(HEAD + "X: " + "x".repeat(200), TICK);
            assertLate(connection.answer(), "head");
            connection.readToEnd();
        }
    }

    /** They cost a connection each, and no thread: whoever else calls notices nothing. */
    @Test
    void manySlowHeadsLeaveTheServiceUsable() {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(RawConnection.open(service.port()).write(HEAD));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(
                                RawHttp.request(service.port(), "GET /pets HTTP/1.1", List.of(), "")
                                        .status())
                        .isEqualTo(200);
            }
            slow.forEach(each -> assertLate(each.answer(), "head"));
        } finally {
            slow.forEach(RawConnection::close);
        }
    }

    @Test
    void aSlowSecondHeadIs408() {
        try (RawConnection connection = RawConnection.open(service.port())) {
            assertThat(connection.write(HEAD + "\r\n").answer().status()).isEqualTo(200);
            connection.drip(HEAD + "X: " + "x".repeat(200), TICK);
            assertLate(connection.answer(), "head");
        }
    }

    @Test
    void aSlowBodyIs408() {
        try (RawConnection connection = RawConnection.open(service.port())) {
            connection.write(POST + "Content-Length: 500\r\n\r\n").drip(" ".repeat(500), TICK);
            assertLate(connection.answer(), "body");
            connection.readToEnd();
        }
    }

    @Test
    void aBodyThatNeverComesIs408() {
        try (RawConnection connection = RawConnection.open(service.port())) {
            connection.write(POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{");
            assertLate(connection.answer(), "body");
        }
    }

    /** A long upload takes longer than any time-out, and is no attack. */
    @Test
    void aBodyAtADecentRateIsRead() {
        try (RawConnection connection = RawConnection.open(service.port())) {
            connection.write(POST + "Content-Length: 8012\r\n\r\n");
            for (int i = 0; i < 40; i++) {
                connection.write(" ".repeat(200));
                RawConnection.pause(TICK);
            }
            RawHttp.Answer answer = connection.write("{\"name\":\"s\"}").answer();
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
    }

    @Test
    void anIdleConnectionEndsWithoutAWord() {
        try (RawConnection connection = RawConnection.open(service.port())) {
            assertThat(connection.write(HEAD + "\r\n").answer().status()).isEqualTo(200);
            RawConnection.pause(Duration.ofMillis(500));
            assertThat(connection.write(HEAD + "\r\n").answer().status()).isEqualTo(200);
            assertThat(connection.readToEnd()).isZero();
        }
    }

    @Test
    void aReaderThatDoesNotReadIsCut() {
        String path = "/docs/swagger-ui-bundle.js";
        String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
        try (RawConnection connection = RawConnection.open(service.port())) {
            connection.write(request);
            long size = connection.answer().body().length();
            assertThat(size).isGreaterThan(1_000_000);
            connection.write(request.repeat(20));
            RawConnection.pause(Duration.ofSeconds(3));
            assertThat(connection.readToEnd()).isLessThan(20 * size);
        }
    }

    /** Answers of the front door itself do not pile up for a caller who reads none. */
    @Test
    void aCallerWhoReadsNothingIsNotRead() {
        String request = "GET //x HTTP/1.1\r\nHost: a\r\n\r\n";
        try (RawConnection connection = RawConnection.open(service.port())) {
            Thread.startVirtualThread(() -> {
                for (int i = 0; i < 100; i++) {
                    connection.write(request.repeat(3000));
                }
            });
            RawConnection.pause(Duration.ofSeconds(3));
            assertThat(connection.readToEnd()).isLessThan(100 * 3000 * 300);
        }
        assertThat(RawHttp.request(service.port(), "GET /pets HTTP/1.1", List.of(), "").status())
                .isEqualTo(200);
    }

    private static void assertLate(RawHttp.Answer answer, String what) {
        BadRequestsTest.assertProblem(408, answer);
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(answer.body()).contains("The ").contains(what).contains("TN-408");
    }
}

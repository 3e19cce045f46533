package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of what: connections, requests, header fields, parameters. */
final class CapsTest {

    private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String PETS = "GET /pets HTTP/1.1\r\nHost: a\r\n\r\n";

    @Test
    void connectionsAreTurnedAwayAndTheOthersServed() {
        List<RawConnection> open = new ArrayList<>();
        try (Service service =
                        RunningSample.start(
                                Map.of(
                                        "tenon.limits.connections", "5",
                                        "tenon.limits.peer-connections", "3"));
                CapturedLog log = CapturedLog.of("tenon.connections")) {
            Stream.of("127.0.0.1", "127.0.0.1", "127.0.0.1", "127.0.0.2", "127.0.0.2")
                    .forEach(from -> open.add(RawConnection.open(service.port(), from)));
            open.forEach(each -> assertThat(each.write(LIVE).answer().status()).isEqualTo(200));
            for (String from : List.of("127.0.0.1", "127.0.0.3")) {
                try (RawConnection more = RawConnection.open(service.port(), from)) {
                    RawHttp.Answer answer = more.answer();
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                    assertThat(more.readToEnd()).isZero();
                }
            }
            assertThat(log.messages()).hasSize(1).first().asString().contains("turned away: 1");
            open.removeFirst().close();
            RawConnection.pause(Duration.ofMillis(200));
            open.add(RawConnection.open(service.port()));
            open.forEach(each -> assertThat(each.write(LIVE).answer().status()).isEqualTo(200));
        } finally {
            open.forEach(RawConnection::close);
        }
    }

    @Test
    void aTrustedProxyMayHaveManyConnections() {
        List<RawConnection> open = new ArrayList<>();
        try (Service service =
                RunningSample.start(
                        Map.of(
                                "tenon.limits.peer-connections", "1",
                                "tenon.proxies", "10.0.0.1, 127.0.0.0/31"))) {
            for (int i = 0; i < 3; i++) {
                open.add(RawConnection.open(service.port()));
            }
            open.forEach(each -> assertThat(each.write(LIVE).answer().status()).isEqualTo(200));
        } finally {
            open.forEach(RawConnection::close);
        }
    }

    @Test
    void aConnectionServesSoManyRequests() {
        try (Service service =
                        RunningSample.start(Map.of("tenon.limits.connection-requests", "2"));
                RawConnection connection = RawConnection.open(service.port())) {
            assertThat(connection.write(LIVE).answer().header("Connection")).isNotEqualTo("close");
            assertThat(connection.write(LIVE).answer().header("Connection")).isEqualTo("close");
            assertThat(connection.readToEnd()).isZero();
        }
    }

    @Test
    void onePipelinedRequestTooManyIs503() throws SQLException {
        try (Service service = RunningSample.start(Map.of("tenon.limits.pipeline", "3"));
                RawConnection connection = RawConnection.open(service.port())) {
            locked(() -> {
                connection.write(PETS.repeat(5));
                RawConnection.pause(Duration.ofMillis(300));
            });
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                statuses.add(connection.answer().status());
            }
            assertThat(statuses).containsExactly(200, 200, 200, 503);
            assertThat(connection.readToEnd()).isZero();
        }
    }

    /** A pool that is exhausted sheds load, and those let in are served. */
    @Test
    void oneRequestTooManyIs503AtOnce() throws SQLException {
        List<RawConnection> open = new ArrayList<>();
        try (Service service =
                RunningSample.start(
                        Map.of("tenon.limits.requests", "2", "tenon.db.pool-size", "1"))) {
            locked(() -> {
                for (int i = 0; i < 5; i++) {
                    open.add(RawConnection.open(service.port()).write(PETS));
                    RawConnection.pause(Duration.ofMillis(50));
                }
                for (RawConnection refused : open.subList(2, 5)) {
                    RawHttp.Answer answer = refused.answer();
                    BadRequestsTest.assertProblem(503, answer);
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                    assertThat(refused.write(LIVE).answer().status()).isEqualTo(200);
                }
                assertThat(status(service, "GET /pets?limit=x HTTP/1.1")).isEqualTo(400);
            });
            assertThat(open.get(0).answer().status()).isEqualTo(200);
            assertThat(open.get(1).answer().status()).isEqualTo(200);
            assertThat(status(service, "GET /pets HTTP/1.1")).isEqualTo(200);
        } finally {
            open.forEach(RawConnection::close);
        }
    }

    @Test
    void fieldsAndParametersAreCounted() {
        RunningSample.port();
        TestDatabase.reset();
        String fields = "X: 1\r\n".repeat(99);
        String head = "GET /pets HTTP/1.1\r\nHost: a\r\n" + fields;
        assertThat(send(head + "\r\n").status()).isEqualTo(200);
        BadRequestsTest.assertProblem(431, send(head + "X: 1\r\n\r\n"));
        String names = "name=a&".repeat(256);
        BadRequestsTest.assertProblem(
                400, send("GET /pets?" + names + "name=a HTTP/1.1\r\nHost: a\r\n\r\n"));
    }

    /** What an operation takes is known once its path is, and told to those who may call it. */
    @Test
    void anOperationTakesLessThanTheService() {
        try (Service service = RunningSample.start(Map.of("sample.auth", "open"))) {
            String note = "{\"body\":\"x\"}";
            String token = "Authorization: Bearer role=petstore_a;groups=editors;tenant=1";
            RawHttp.Answer long1 = replace(service, token, note + " ".repeat(401 - note.length()));
            BadRequestsTest.assertProblem(413, long1);
            assertThat(long1.body()).contains("400 bytes");
            assertThat(replace(service, token, note + " ".repeat(400 - note.length())).status())
                    .isEqualTo(404);
            assertThat(replace(service, "X: 1", note + " ".repeat(400)).status()).isEqualTo(401);
        }
    }

    /** Bodies that never end hold memory together, and the next one is told to wait. */
    @Test
    void bodiesHaveSoMuchMemory() {
        String head =
                "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 5000\r\n\r\n";
        String last = head + " ".repeat(4988) + "{\"name\":\"b\"}";
        try (Service service = RunningSample.start(Map.of("tenon.limits.bodies", "14000"));
                RawConnection first = RawConnection.open(service.port())) {
            first.write(head + " ".repeat(4988));
            try (RawConnection second = RawConnection.open(service.port());
                    RawConnection third = RawConnection.open(service.port())) {
                second.write(head + " ".repeat(3000));
                RawConnection.pause(Duration.ofMillis(300));
                RawHttp.Answer refused = third.write(last).answer();
                BadRequestsTest.assertProblem(503, refused);
                assertThat(refused.header("Retry-After")).isEqualTo("1");
                assertThat(first.write("{\"name\":\"a\"}").answer().status()).isEqualTo(201);
            }
            RawConnection.pause(Duration.ofMillis(300));
            assertThat(first.write(last).answer().status()).isEqualTo(201);
        }
    }

    /** Heads that wait one behind the other are held as bodies are. */
    @Test
    void headsHaveSoMuchMemory() throws SQLException {
        String large = "GET /pets HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(5000) + "\r\n\r\n";
        try (Service service = RunningSample.start(Map.of("tenon.limits.bodies", "20000"));
                RawConnection connection = RawConnection.open(service.port())) {
            locked(() -> {
                connection.write(large.repeat(9));
                RawConnection.pause(Duration.ofMillis(300));
            });
            for (int i = 0; i < 3; i++) {
                assertThat(connection.answer().status()).isEqualTo(200);
            }
            BadRequestsTest.assertProblem(503, connection.answer());
            assertThat(connection.readToEnd()).isZero();
            try (RawConnection next = RawConnection.open(service.port())) {
                assertThat(next.write(large).answer().status()).isEqualTo(200);
            }
        }
    }

    /** Told before the first byte, and made no further than the bound. */
    @Test
    void aListIsSoLongAtMost() {
        try (Service service = RunningSample.start(Map.of("tenon.limits.response", "1000"))) {
            TestDatabase.admin(
                    "insert into petstore.pet (name) select 'p' || n from generate_series(1, 90)"
                            + " n");
            assertThat(status(service, "GET /pets?limit=3 HTTP/1.1")).isEqualTo(200);
            RawHttp.Answer answer =
                    RawHttp.request(service.port(), "GET /pets?limit=90 HTTP/1.1", List.of(), "");
            BadRequestsTest.assertProblem(422, answer);
            assertThat(answer.body()).contains("more than 1000 bytes").doesNotContain("p1");
        }
    }

    private static RawHttp.Answer replace(Service service, String header, String body) {
        return RawHttp.request(
                service.port(),
                "PUT /notes/1 HTTP/1.1",
                List.of(
                        header,
                        "Content-Type: application/json",
                        "Content-Length: " + body.length()),
                body);
    }

    @ParameterizedTest
    @CsvSource({
        "tenon.limits.rate, 0, tenon.limits.rate must be at least 1",
        "tenon.limits.head-timeout, -1s, tenon.limits.head-timeout must be a time",
        "tenon.limits.connections, 0, tenon.limits.connections must be at least 1",
        "tenon.proxies, localhost, 'tenon.proxies: \"localhost\" is no address'",
        "tenon.proxies, 10.0.0.0/33, 'tenon.proxies: \"10.0.0.0/33\" is no address'",
    })
    void aSettingThatCannotBeIsToldAtStart(String name, String value, String message) {
        assertThatThrownBy(() -> RunningSample.start(Map.of(name, value)))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(message);
    }

    private static RawHttp.Answer send(String request) {
        try (RawConnection connection = RawConnection.open(RunningSample.port())) {
            return connection.write(request).answer();
        }
    }

    private static int status(Service service, String line) {
        return RawHttp.request(service.port(), line, List.of(), "").status();
    }

    /** Does something while nobody can read the pets. */
    private static void locked(Runnable meanwhile) throws SQLException {
        try (Connection lock = TestDatabase.admin();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table petstore.pet in access exclusive mode");
            meanwhile.run();
            lock.rollback();
        }
    }
}

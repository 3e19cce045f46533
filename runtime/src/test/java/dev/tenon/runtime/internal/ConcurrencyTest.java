package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests of a caller are served at a time. */
final class ConcurrencyTest {

    private static final String ADA = "role=petstore_a;tenant=1;sub=ada";
    private static final String BOB = "role=petstore_a;tenant=1;sub=bob";
    private static final String EVE = "role=petstore_b;tenant=1;sub=eve";

    @ParameterizedTest
    @CsvSource({"client, 2, 503, 0, 0", "role, 2, 503, 503, 0", "ip, 2, 503, 503, 503"})
    void oneTooManyIs503(String what, String most, int ada, int bob, int eve) throws SQLException {
        try (Service service =
                ThrottleTest.start(Map.of("tenon.throttle.concurrent." + what, most))) {
            check(service, "GET /notes/1", ada, bob, eve);
        }
    }

    @Test
    void anOperationHasItsOwnBound() throws SQLException {
        try (Service service = ThrottleTest.start(Map.of())) {
            check(service, "DELETE /notes/1", 503, 0, 403);
        }
    }

    @Test
    void aClientMayHaveABoundOfItsOwn() throws SQLException {
        try (Service service =
                ThrottleTest.start(
                        Map.of(
                                "tenon.throttle.concurrent.client", "50",
                                "tenon.throttle.concurrent-claim", "at_once"))) {
            List<RawConnection> open = new ArrayList<>();
            locked(() -> {
                for (int i = 0; i < 3; i++) {
                    open.add(send(service, "GET /notes/1", ADA + ";at_once=2"));
                    RawConnection.pause(Duration.ofMillis(100));
                }
                assertThat(open.get(2).answer().status()).isEqualTo(503);
            });
            open.forEach(RawConnection::close);
        }
    }

    /** Two of one caller wait; what becomes of a third of each, 0 for one that waits, too. */
    private static void check(Service service, String line, int ada, int bob, int eve)
            throws SQLException {
        List<RawConnection> open = new ArrayList<>();
        List<RawConnection> waiting = new ArrayList<>();
        locked(() -> {
            for (int i = 0; i < 2; i++) {
                waiting.add(send(service, line, ADA));
            }
            RawConnection.pause(Duration.ofMillis(100));
            Map.of(ADA, ada, BOB, bob, EVE, eve)
                    .forEach((token, status) -> {
                        RawConnection third = send(service, line, token);
                        if (status == 0) {
                            waiting.add(third);
                        } else {
                            open.add(third);
                            RawHttp.Answer answer = third.answer();
                            BadRequestsTest.assertProblem(status, answer);
                            assertThat(status == 503)
                                    .isEqualTo(answer.body().contains("has 2 requests under way"));
                            assertThat(answer.header("Retry-After"))
                                    .isEqualTo(status == 503 ? "1" : "");
                        }
                    });
            RawConnection.pause(Duration.ofMillis(100));
        });
        waiting.forEach(each -> assertThat(each.answer().status()).isEqualTo(404));
        // All are given back, whatever the requests came to: success, failure, refusal.
        for (int i = 0; i < 5; i++) {
            try (RawConnection next = send(service, line, ADA)) {
                assertThat(next.answer().status()).isEqualTo(404);
            }
            try (RawConnection next = send(service, "GET /notes/x", ADA)) {
                assertThat(next.answer().status()).isEqualTo(400);
            }
        }
        open.forEach(RawConnection::close);
        waiting.forEach(RawConnection::close);
    }

    private static RawConnection send(Service service, String line, String token) {
        return RawConnection.open(service.port())
                .write(
                        line
                                + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                                + token
                                + "\r\n\r\n");
    }

    /** Does something while nobody can read the notes. */
    private static void locked(Runnable meanwhile) throws SQLException {
        try (Connection lock = TestDatabase.admin();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table petstore.note in access exclusive mode");
            meanwhile.run();
            lock.rollback();
        }
    }
}

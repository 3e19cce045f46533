package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.codec.JsonObject;
import dev.tenon.runtime.internal.service.Service;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Slow requests are told in the log: how long and what with, never what was in them. */
final class SlowRequestsTest {

    private static final String PETS =
            "GET /pets?name=CANARY HTTP/1.1\r\nHost: a\r\nX-Request-Id: slow-%d\r\n\r\n";

    /** Sends requests, one after the other, while nobody can read; what the log says of them. */
    private static List<String> slow(Map<String, Object> settings, String... requests)
            throws SQLException {
        try (Service service = RunningSample.start(settings);
                CapturedLog log = CapturedLog.of("tenon.slow");
                var admin = TestDatabase.admin()) {
            TestDatabase.admin("insert into petstore.pet (name) values ('CANARY'), ('CANARY')");
            admin.setAutoCommit(false);
            admin.createStatement().execute("lock table petstore.pet");
            List<RawConnection> open =
                    List.of(requests).stream()
                            .map(request -> RawConnection.open(service.port()).write(request))
                            .toList();
            RawConnection.pause(Duration.ofMillis(500));
            admin.rollback();
            open.forEach(each -> assertThat(each.answer().status()).isPositive());
            open.forEach(RawConnection::close);
            assertThat(
                            RawHttp.request(service.port(), "GET /pets HTTP/1.1", List.of(), "")
                                    .status())
                    .isEqualTo(200);
            RawConnection.pause(Duration.ofMillis(400));
            assertThat(log.events()).allMatch(event -> event.getLevel() == Level.WARN);
            return log.messages().stream().filter(line -> line.contains("slow-")).toList();
        }
    }

    private static Map<String, Object> json(String line) {
        return JsonObject.read(line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsWhatTheTimeWentTo() throws SQLException {
        List<String> lines = slow(Map.of("tenon.slow", "300ms"), PETS.formatted(1));
        assertThat(lines).hasSize(1);
        Map<String, Object> line = json(lines.getFirst());
        assertThat(line.keySet())
                .containsExactly(
                        "id",
                        "method",
                        "operation",
                        "status",
                        "ms",
                        "databaseMs",
                        "poolMs",
                        "rows");
        assertThat(line)
                .containsEntry("id", "slow-1")
                .containsEntry("method", "GET")
                .containsEntry("operation", "listPets")
                .containsEntry("status", 200L)
                .containsEntry("rows", 2L);
        assertThat((Long) line.get("databaseMs")).isBetween(300L, (Long) line.get("ms"));
        assertThat((Long) line.get("poolMs")).isLessThan(300L);
        assertThat(lines.getFirst()).doesNotContain("CANARY", "select", "/pets");
    }

    @Test
    void tellsThoseWhoWaitForAConnectionFromThoseWhoHoldOne() throws SQLException {
        List<String> lines =
                slow(
                        Map.of("tenon.slow", "300ms", "tenon.db.pool-size", "1"),
                        PETS.formatted(1),
                        PETS.formatted(2));
        assertThat(lines).hasSize(2);
        assertThat(lines.stream().map(line -> (Long) json(line).get("poolMs")).sorted().toList())
                .satisfiesExactly(
                        holder -> assertThat(holder).isLessThan(300),
                        waiter -> assertThat(waiter).isGreaterThan(300));
    }

    /** Nobody gets a connection: the whole time went to waiting. */
    @Test
    void tellsThoseWhoWaitedInVain() throws SQLException {
        List<String> lines =
                slow(
                        Map.of(
                                "tenon.slow", "200ms",
                                "tenon.db.pool-size", "1",
                                "tenon.db.pool-wait", "250ms"),
                        PETS.formatted(1),
                        PETS.formatted(2));
        assertThat(lines.stream().map(SlowRequestsTest::json))
                .anySatisfy(line ->
                        assertThat(line)
                                .containsEntry("status", 503L)
                                .containsEntry("databaseMs", 0L)
                                .hasEntrySatisfying(
                                        "poolMs",
                                        millis ->
                                                assertThat((Long) millis)
                                                        .isGreaterThanOrEqualTo(200L)));
    }

    @Test
    void methodsThatCallersMakeUpAreNotTold() throws SQLException {
        String late =
                "CANARY /pets HTTP/1.1\r\nHost: a\r\nX-Request-Id: slow-1\r\n"
                        + "Content-Length: 5\r\n\r\n";
        List<String> lines =
                slow(Map.of("tenon.slow", "200ms", "tenon.limits.body-timeout", "250ms"), late);
        assertThat(lines).hasSize(1);
        assertThat(json(lines.getFirst()))
                .containsEntry("method", "other")
                .containsEntry("operation", "none")
                .containsEntry("status", 408L);
        assertThat(lines.getFirst()).doesNotContain("CANARY");
    }

    @Test
    void zeroIsOff() throws SQLException {
        assertThat(slow(Map.of("tenon.slow", "0s"), PETS.formatted(1))).isEmpty();
    }
}

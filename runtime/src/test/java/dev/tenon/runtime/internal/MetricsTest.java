package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.management.ManagementServer;
import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.security.TokenSigner;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted: requests, rows, time in the database, the pool, caches, the JVM. */
final class MetricsTest {

    private static final String COUNT = "tenon_requests_seconds_count";
    private static final String SECRET = "x7Qm2ZrT9vLk4Wp8Yb3Nc6Hd1Jf5Gs0A";

    private static Service service;

    @BeforeAll
    static void start() {
        service = start(Map.of());
    }

    private static Service start(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("tenon.management.port", "-1");
        return RunningSample.start(settings);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static PrometheusText metrics(Service service) {
        return PrometheusText.read(text(service));
    }

    private static String text(Service service) {
        int port = service.bean(ManagementServer.class).port();
        RawHttp.Answer answer = RawHttp.request(port, "GET /metrics HTTP/1.1", List.of(), "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        return answer.body();
    }

    private static RawHttp.Answer send(Service service, String line, String... headers) {
        return RawHttp.request(service.port(), line + " HTTP/1.1", List.of(headers), "");
    }

    private static RawHttp.Answer post(String path, String json) {
        return RawHttp.request(
                service.port(),
                "POST " + path + " HTTP/1.1",
                List.of("Content-Type: application/json", "Content-Length: " + json.length()),
                json);
    }

    /** How much a series grew. */
    private static double grown(
            PrometheusText before, PrometheusText after, String name, String... labels) {
        double was = before.value(name, labels);
        return after.value(name, labels) - (Double.isNaN(was) ? 0 : was);
    }

    @Test
    void countsEachOperationByStatus() {
        PrometheusText before = metrics(service);
        for (int i = 0; i < 3; i++) {
            assertThat(post("/pets", "{\"name\":\"Molly\"}").status()).isEqualTo(201);
        }
        assertThat(send(service, "GET /pets?limit=2").status()).isEqualTo(200);
        assertThat(send(service, "GET /pets/1").status()).isEqualTo(200);
        assertThat(send(service, "GET /pets/1").status()).isEqualTo(200);
        assertThat(send(service, "GET /pets/99").status()).isEqualTo(404);
        assertThat(send(service, "GET /pets/x").status()).isEqualTo(400);
        assertThat(send(service, "DELETE /pets/3").status()).isEqualTo(204);
        assertThat(send(service, "GET /nowhere").status()).isEqualTo(404);
        PrometheusText after = metrics(service);
        assertThat(grown(before, after, COUNT, "operation", "createPet", "status", "201"))
                .isEqualTo(3);
        assertThat(grown(before, after, COUNT, "operation", "getPet", "status", "200"))
                .isEqualTo(2);
        assertThat(grown(before, after, COUNT, "operation", "getPet", "status", "404"))
                .isEqualTo(1);
        assertThat(grown(before, after, COUNT, "operation", "getPet", "status", "400"))
                .isEqualTo(1);
        assertThat(grown(before, after, COUNT, "operation", "none", "status", "404")).isEqualTo(1);
        assertThat(grown(before, after, "tenon_rows_total", "operation", "createPet")).isEqualTo(3);
        assertThat(grown(before, after, "tenon_rows_total", "operation", "listPets")).isEqualTo(2);
        assertThat(grown(before, after, "tenon_rows_total", "operation", "getPet")).isEqualTo(2);
        assertThat(grown(before, after, "tenon_rows_total", "operation", "deletePet")).isEqualTo(1);
        // The one that was not read cost no connection.
        String trips = "tenon_database_seconds_count";
        assertThat(grown(before, after, trips, "operation", "getPet")).isEqualTo(3);
        assertThat(after.value("tenon_database_seconds_sum", "operation", "getPet"))
                .isPositive()
                .isLessThan(
                        after.sum(
                                "tenon_requests_seconds_sum",
                                labels -> labels.get("operation").equals("getPet")));
    }

    @Test
    void hasTheBucketsItSays() {
        send(service, "GET /pets/98");
        PrometheusText text = metrics(service);
        assertThat(text.types())
                .containsEntry("tenon_requests_seconds", "histogram")
                .containsEntry("tenon_rows_total", "counter")
                .containsEntry("tenon_database_seconds", "summary")
                .containsEntry("tenon_shapes_hits_total", "counter")
                .containsEntry("jvm_memory_used_bytes", "gauge");
        assertThat(
                        text.series().stream()
                                .filter(each -> each.name().equals("tenon_requests_seconds_bucket"))
                                .filter(each -> each.labels().get("operation").equals("getPet"))
                                .filter(each -> each.labels().get("status").equals("404"))
                                .map(each -> each.labels().get("le")))
                .containsExactly(
                        "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5",
                        "1.0", "2.5", "5.0", "10.0", "+Inf");
    }

    @Test
    void tellsOfThePool() throws SQLException {
        try (Service small = start(Map.of("tenon.db.pool-size", "1"))) {
            assertThat(send(small, "GET /pets").status()).isEqualTo(200);
            PrometheusText idle = metrics(small);
            assertThat(idle.value("tenon_pool_active")).isZero();
            assertThat(idle.value("tenon_pool_idle")).isEqualTo(1);
            assertThat(idle.value("tenon_pool_waiting")).isZero();
            assertThat(idle.value("tenon_pool_size")).isEqualTo(1);
            assertThat(idle.value("tenon_pool_max")).isEqualTo(1);
            try (var admin = TestDatabase.admin();
                    RawConnection first = RawConnection.open(small.port());
                    RawConnection second = RawConnection.open(small.port())) {
                admin.setAutoCommit(false);
                admin.createStatement().execute("lock table petstore.pet");
                first.write("GET /pets HTTP/1.1\r\nHost: a\r\n\r\n");
                second.write("GET /pets HTTP/1.1\r\nHost: a\r\n\r\n");
                RawConnection.pause(Duration.ofMillis(300));
                PrometheusText busy = metrics(small);
                assertThat(busy.value("tenon_pool_active")).isEqualTo(1);
                assertThat(busy.value("tenon_pool_idle")).isZero();
                assertThat(busy.value("tenon_pool_waiting")).isEqualTo(1);
                admin.rollback();
                assertThat(first.answer().status()).isEqualTo(200);
                assertThat(second.answer().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void tellsOfTheCaches() {
        try (Service real = start(Map.of("sample.auth", "real", "tenon.jwt.secret", SECRET))) {
            String token =
                    real.bean(TokenSigner.class)
                            .issue(Map.of("role", "petstore_a"), Duration.ofMinutes(1));
            for (int i = 0; i < 3; i++) {
                assertThat(send(real, "GET /pets/9", "Authorization: Bearer " + token).status())
                        .isEqualTo(404);
            }
            System.gc();
            PrometheusText text = metrics(real);
            assertThat(text.value("tenon_tokens_hits_total")).isEqualTo(2);
            assertThat(text.value("tenon_tokens_misses_total")).isEqualTo(1);
            assertThat(text.value("tenon_tokens_size")).isEqualTo(1);
            assertThat(text.value("tenon_shapes_hits_total")).isEqualTo(2);
            assertThat(text.value("tenon_shapes_misses_total")).isEqualTo(1);
            assertThat(text.value("tenon_shapes_size")).isEqualTo(1);
        }
    }

    @Test
    void tellsOfTheJvm() {
        PrometheusText text = metrics(service);
        assertThat(text.value("process_uptime_seconds")).isPositive();
        assertThat(text.value("jvm_threads_live_threads")).isPositive();
        assertThat(text.sum("jvm_memory_used_bytes", each -> each.get("area").equals("heap")))
                .isPositive();
        System.gc();
        assertThat(metrics(service).sum("jvm_gc_collection_seconds_count", _ -> true)).isPositive();
    }

    /** What callers make up is never a name: the list of series stays as it is. */
    @Test
    void callersMakeNoSeries() {
        Random random = new Random(152);
        List<String> kinds =
                List.of("GET /%s", "GET /pets/%s", "%s /pets", "GET /pets?%s=1", "POST /%s/x");
        callAll(random, kinds, 50);
        Set<PrometheusText.Series> before = metrics(service).series();
        callAll(random, kinds, 1000);
        assertThat(metrics(service).series()).isEqualTo(before);
    }

    private static void callAll(Random random, List<String> kinds, int count) {
        for (int i = 0; i < count; i++) {
            String word = "CANARY" + Long.toString(random.nextLong() >>> 1, 36).toUpperCase();
            send(service, kinds.get(i % kinds.size()).formatted(word), "X-Request-Id: " + word);
        }
    }

    @Test
    void holdsNoValues() {
        assertThat(post("/pets", "{\"name\":\"CANARY name\"}").status()).isEqualTo(201);
        assertThat(send(service, "GET /pets?name=CANARYvalue&status=sold").status()).isEqualTo(200);
        assertThat(send(service, "GET /pets/CANARYkey").status()).isEqualTo(400);
        assertThat(text(service))
                .doesNotContain("CANARY", "select", TestDatabase.url(), TestDatabase.user());
    }
}

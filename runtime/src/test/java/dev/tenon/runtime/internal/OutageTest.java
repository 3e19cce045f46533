package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that is gone for a while. */
final class OutageTest {

    @AfterEach
    void repair() {
        TestDatabase.admin("alter role petstore_service login");
        TestDatabase.reset();
    }

    @Test
    void requestsWaitOutsideUntilItIsBack() throws InterruptedException {
        TestDatabase.reset();
        assertThat(RunningSample.get("/pets").statusCode()).isEqualTo(200);
        // Two transactions: the pool must not log in again before the first is seen.
        TestDatabase.admin("alter role petstore_service nologin");
        TestDatabase.admin(
                """
                select pg_terminate_backend(pid, 5000) from pg_stat_activity
                where usename = 'petstore_service'
                """);
        long start = System.nanoTime();
        HttpResponse<String> ready = RunningSample.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(RunningSample.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(RunningSample.get("/pets/x").statusCode()).isEqualTo(400);
        HttpResponse<String> refused = RunningSample.get("/pets");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("TN-503");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        TestDatabase.admin("alter role petstore_service login");
        long patience = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (RunningSample.get("/pets").statusCode() != 200 && System.nanoTime() < patience) {
            Thread.sleep(100);
        }
        assertThat(RunningSample.get("/pets").statusCode()).isEqualTo(200);
        assertThat(RunningSample.get("/health/ready").statusCode()).isEqualTo(200);
    }
}

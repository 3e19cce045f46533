package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults of ours: an incident number for the caller, the rest for the log. */
final class FaultsTest {

    @AfterEach
    void repair() {
        TestDatabase.reset();
    }

    @Test
    void aBrokenSchemaIsAnIncident() {
        TestDatabase.reset();
        RunningSample.port();
        TestDatabase.admin("alter table petstore.pet rename column name to title");
        try (CapturedLog log = CapturedLog.of("ROOT")) {
            HttpResponse<String> answer = RunningSample.get("/pets/1");
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(answer.body())
                    .contains("\"status\":" + answer.statusCode())
                    .doesNotContain("title\" of", "select", "42703", "column");
            assertThat(log.messages()).isNotEmpty();
        }
    }

    @Test
    void aTooSlowStatementIs504() {
        var service = RunningSample.start(java.util.Map.of("tenon.db.statement-timeout", "300ms"));
        try (service;
                var lock = TestDatabase.admin();
                var statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table petstore.pet in access exclusive mode");
            RawHttp.Answer answer =
                    RawHttp.request(service.port(), "GET /pets HTTP/1.1", List.of(), "");
            assertThat(answer.status()).as(answer.body()).isEqualTo(504);
            lock.rollback();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

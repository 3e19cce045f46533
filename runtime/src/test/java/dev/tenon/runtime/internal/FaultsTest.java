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
    void brokenSqlInTheDatabaseIsAnIncident() {
        TestDatabase.reset();
        RunningSample.port();
        TestDatabase.admin(
                """
                create function petstore.audit() returns trigger language plpgsql as
                $$ begin insert into petstore.nowhere values (1); return new; end $$;
                create trigger audit before insert on petstore.pet
                for each row execute function petstore.audit();
                """);
        try (CapturedLog log = CapturedLog.of("ROOT")) {
            HttpResponse<String> answer = RunningSample.send("POST", "/pets", "{\"name\":\"Rex\"}");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("\"status\":500", "Incident ")
                    .doesNotContain("nowhere", "insert", "42P01", "audit");
            assertThat(log.messages()).anyMatch(line -> line.contains("42P01"));
            assertThat(RunningSample.get("/health/ready").statusCode()).isEqualTo(200);
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

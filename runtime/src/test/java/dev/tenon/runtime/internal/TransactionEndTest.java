package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are only tried, where the service lets them. */
final class TransactionEndTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commit | X: 1 | true |",
                "commit | Prefer: tx=rollback | true |",
                "commit-allow-override | X: 1 | true |",
                "commit-allow-override | Prefer: tx=rollback | false | tx=rollback",
                "commit-allow-override | Prefer: a=b, TX=\"rollback\" | false | tx=rollback",
                "commit-allow-override | Prefer: tx=rollback, tx=commit | false | tx=rollback",
                "commit-allow-override | Prefer: tx=maybe | true |",
                "commit-allow-override | Prefer: tx | true |",
                "rollback | X: 1 | false |",
                "rollback | Prefer: tx=commit | false |",
                "Rollback-Allow-Override | Prefer: tx=commit | true | tx=commit",
                "rollback-allow-override | X: 1 | false |",
            })
    void aRowIsKeptOrNot(String setting, String header, boolean kept, @Nullable String applied) {
        try (Service service = RunningSample.start(Map.of("tenon.db.tx-end", setting))) {
            RawHttp.Answer created = send(service, "POST /pets", "{\"name\":\"Tried\"}", header);
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.body()).contains("Tried");
            assertThat(created.header("Preference-Applied"))
                    .isEqualTo(applied == null ? "" : applied);
            String count = "select count(*) from petstore.pet where name = 'Tried'";
            assertThat(RunningSample.sql(count)).isEqualTo(kept ? "1" : "0");
            assertThat(send(service, "GET /pets", "", header).body().contains("Tried"))
                    .isEqualTo(kept);
        }
    }

    /** What would fail at the commit fails, and the connection is fit for the next. */
    @Test
    void aTrialFailsAsTheRealThingWould() {
        try (Service service =
                RunningSample.start(
                        Map.of(
                                "tenon.db.tx-end", "commit-allow-override",
                                "tenon.db.pool-size", "1"))) {
            TestDatabase.admin(
                    "alter table petstore.pet add constraint pet_name_once unique (name)"
                            + " deferrable initially deferred");
            assertThat(send(service, "POST /pets", "{\"name\":\"A\"}", "X: 1").status())
                    .isEqualTo(201);
            for (String header : List.of("X: 1", "Prefer: tx=rollback")) {
                assertThat(send(service, "POST /pets", "{\"name\":\"A\"}", header).status())
                        .as(header)
                        .isEqualTo(409);
                assertThat(send(service, "POST /pets", "{\"name\":1}", header).status())
                        .isEqualTo(400);
                assertThat(send(service, "GET /pets", "", header).status()).isEqualTo(200);
            }
            assertThat(RunningSample.sql("select count(*) from petstore.pet")).isEqualTo("1");
            String open = "select count(*) from pg_stat_activity where state like 'idle in%'";
            assertThat(RunningSample.sql(open)).isEqualTo("0");
        } finally {
            TestDatabase.reset();
        }
    }

    @Test
    void anotherEndIsToldAtStart() {
        assertThatThrownBy(() -> RunningSample.start(Map.of("tenon.db.tx-end", "never")))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("tenon.db.tx-end must be commit, rollback");
    }

    private static RawHttp.Answer send(Service service, String line, String body, String header) {
        List<String> headers = new ArrayList<>(List.of(header));
        if (!body.isEmpty()) {
            headers.add("Content-Type: application/json");
            headers.add("Content-Length: " + body.length());
        }
        return RawHttp.request(service.port(), line + " HTTP/1.1", headers, body);
    }
}

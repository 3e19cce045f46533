package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database whose migrations have not run: told as that, and noticed when they have. */
final class MissingTablesTest {

    private static final String CODE = "\"code\":\"TN-503-SCHEMA\"";

    @AfterEach
    void repair() {
        TestDatabase.reset();
    }

    private static RawHttp.Answer get(Service service, String path) {
        return RawHttp.request(service.port(), "GET " + path + " HTTP/1.1", List.of(), "");
    }

    @Test
    void aServiceWaitsForItsMigrations() {
        TestDatabase.reset();
        TestDatabase.admin("drop schema petstore cascade");
        try (CapturedLog log = CapturedLog.of("ROOT");
                Service service = RunningSample.startAsIs(Map.of())) {
            assertThat(log.messages())
                    .filteredOn(line -> line.contains("lacks"))
                    .singleElement()
                    .asString()
                    .contains(
                            "views petstore.note, petstore.owner, petstore.pet.",
                            "mvn tenon:migrate");
            assertThat(service.banner()).contains("not ready: run its migrations");
            RawHttp.Answer ready = get(service, "/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.body()).contains("\"DOWN\"", CODE).doesNotContain("petstore");
            RawHttp.Answer pets = get(service, "/pets");
            assertThat(pets.status()).isEqualTo(503);
            assertThat(pets.body()).contains(CODE, "migrations").doesNotContain("petstore");
            assertThat(pets.header("Retry-After")).isNotEmpty();
            assertThat(get(service, "/health/live").status()).isEqualTo(200);
            assertThat(get(service, "/openapi.json").status()).isEqualTo(200);
            assertThat(get(service, "/pets?limit=x").status()).isEqualTo(400);

            TestDatabase.reset();
            assertThat(get(service, "/pets").status()).isEqualTo(200);
            assertThat(get(service, "/health/ready").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(service.banner()).contains(" ready on ");
            assertThat(log.messages()).noneMatch(line -> line.contains("incident"));
        }
    }

    @Test
    void aColumnThatGoesAwayIsNoticed() {
        try (CapturedLog log = CapturedLog.of("ROOT");
                Service service = RunningSample.start(Map.of())) {
            for (int i = 0; i < 8; i++) {
                assertThat(get(service, "/pets/1").status()).isEqualTo(404);
            }
            TestDatabase.admin("alter table petstore.pet rename column name to title");
            assertThat(get(service, "/pets/1").body()).contains(CODE).doesNotContain("name\"");
            assertThat(get(service, "/health/ready").status()).isEqualTo(503);
            assertThat(log.messages())
                    .filteredOn(line -> line.contains("lacks"))
                    .singleElement()
                    .asString()
                    .contains("lacks the columns petstore.pet.name.");

            TestDatabase.admin("alter table petstore.pet rename column title to name");
            assertThat(get(service, "/pets/1").status()).isEqualTo(404);
            assertThat(get(service, "/health/ready").status()).isEqualTo(200);
        }
    }
}

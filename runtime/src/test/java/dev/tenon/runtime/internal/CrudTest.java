package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole life of a pet, over HTTP. */
final class CrudTest {

    @BeforeEach
    void emptyTables() {
        TestDatabase.reset();
    }

    @Test
    void createsAndTellsWhere() {
        HttpResponse<String> created =
                RunningSample.send(
                        "POST",
                        "/pets",
                        """
                        {"name":"Mölly","born":"2020-02-29","nicknames":["Mo","Lly"],
                         "extra":{"a":[1,2.50]}}
                        """);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue("/pets/1");
        assertThat(created.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(created.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(created.body())
                .isEqualTo(
                        """
                        {"id":1,"name":"Mölly","status":"available","born":"2020-02-29",\
                        "nicknames":["Mo","Lly"],"extra":{"a": [1, 2.50]}}\
                        """);
        assertThat(RunningSample.get("/pets/1").body()).isEqualTo(created.body());
    }

    @Test
    void patchTellsAbsentFromNull() {
        RunningSample.send("POST", "/pets", "{\"name\":\"Molly\",\"born\":\"2020-01-01\"}");
        HttpResponse<String> patched =
                RunningSample.send(
                        HttpRequest.newBuilder(RunningSample.uri("/pets/1"))
                                .header("Content-Type", "application/merge-patch+json")
                                .method(
                                        "PATCH",
                                        HttpRequest.BodyPublishers.ofString("{\"born\":null}"))
                                .build());
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        assertThat(patched.body()).contains("\"name\":\"Molly\"").contains("\"born\":null");
        HttpResponse<String> renamed =
                RunningSample.send("PATCH", "/pets/1", "{\"name\":\"Tiger\"}");
        assertThat(renamed.body()).contains("\"name\":\"Tiger\"").contains("\"born\":null");
        assertThat(RunningSample.send("PATCH", "/pets/9", "{\"name\":\"T\"}").statusCode())
                .isEqualTo(404);
        assertThat(RunningSample.send("PATCH", "/pets/1", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void replacesEveryField() {
        RunningSample.send("POST", "/pets", "{\"name\":\"Molly\",\"born\":\"2020-01-01\"}");
        HttpResponse<String> replaced =
                RunningSample.send("PUT", "/pets/1", "{\"name\":\"Tiger\",\"status\":\"sold\"}");
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        assertThat(replaced.body())
                .contains("\"name\":\"Tiger\"", "\"status\":\"sold\"", "\"born\":null");
        assertThat(RunningSample.send("PUT", "/pets/7", "{\"name\":\"T\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void deletesOnce() {
        RunningSample.send("POST", "/pets", "{\"name\":\"Molly\"}");
        HttpRequest delete = HttpRequest.newBuilder(RunningSample.uri("/pets/1")).DELETE().build();
        HttpResponse<String> gone = RunningSample.send(delete);
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(gone.body()).isEmpty();
        HttpResponse<String> again = RunningSample.send(delete);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(again.body())
                .contains("\"type\":\"/problems/TN-404\"", "\"instance\":\"/pets/1\"");
    }

    @Test
    void conflictsTellNoValues() {
        RunningSample.send("POST", "/pets", "{\"name\":\"Molly\"}");
        HttpResponse<String> orphan =
                RunningSample.send("POST", "/pets", "{\"name\":\"Molly\",\"ownerId\":77}");
        assertThat(orphan.statusCode()).as(orphan.body()).isEqualTo(409);
        assertThat(orphan.body())
                .contains("TN-409")
                .contains("/ownerId")
                .doesNotContain("pet_owner");
    }

    @Test
    void readsRunReadOnly() {
        assertThat(RunningSample.get("/pets").body()).isEqualTo("[]");
    }
}

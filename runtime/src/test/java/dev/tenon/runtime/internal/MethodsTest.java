package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HEAD, OPTIONS, and methods a path does not take. */
final class MethodsTest {

    @BeforeAll
    static void onePet() {
        TestDatabase.reset();
        RunningSample.send("POST", "/pets", "{\"name\":\"Molly\"}");
    }

    private static RawHttp.Answer request(String line) {
        return RawHttp.request(RunningSample.port(), line + " HTTP/1.1", List.of(), "");
    }

    @ParameterizedTest
    @CsvSource({"/pets", "/pets/1", "/pets/99", "/nowhere", "/openapi.json", "/health/live"})
    void headIsGetWithoutItsBody(String path) {
        RawHttp.Answer get = request("GET " + path);
        RawHttp.Answer head = request("HEAD " + path);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.body() + head.rest()).isEmpty();
        assertThat(get.body()).isNotEmpty();
    }

    @Test
    void optionsTellsTheMethods() {
        RawHttp.Answer pets = request("OPTIONS /pets");
        assertThat(pets.status()).isEqualTo(204);
        assertThat(pets.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(request("OPTIONS /pets/1").header("Allow"))
                .isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
        assertThat(request("OPTIONS /nowhere").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"DELETE", "PUT", "PATCH", "TRACE", "QUERY", "PROPFIND", "get", "FOO-BAR"})
    void otherMethodsAreRefused(String method) {
        RawHttp.Answer answer = request(method + " /pets");
        assertThat(answer.status()).as(answer.head()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"TN-405\"");
    }

    @Test
    void overridesAreIgnored() {
        RawHttp.Answer answer =
                RawHttp.request(
                        RunningSample.port(),
                        "GET /pets/1 HTTP/1.1",
                        List.of("X-HTTP-Method-Override: DELETE"),
                        "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(RunningSample.get("/pets/1").statusCode()).isEqualTo(200);
    }
}

package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service answers besides its operations: document, docs, health, problems, log. */
final class FixedPathsTest {

    @Test
    void publishesTheDocument() {
        HttpResponse<String> answer = RunningSample.get("/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"title\":\"Sample\"");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                RunningSample.send(
                        HttpRequest.newBuilder(RunningSample.uri("/openapi.json"))
                                .header("If-None-Match", tag)
                                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void showsTheDocumentation() {
        HttpResponse<String> page = RunningSample.get("/docs");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("<title>Sample</title>").doesNotContain("//");
        for (String file : List.of("start.js", "swagger-ui-bundle.js", "swagger-ui.css")) {
            HttpResponse<String> part = RunningSample.get("/docs/" + file);
            assertThat(part.statusCode()).as(file).isEqualTo(200);
            assertThat(page.body()).contains("/docs/" + file);
        }
        assertThat(RunningSample.get("/docs/start.js").body()).contains("/openapi.json");
        assertThat(RunningSample.get("/docs/swagger-ui.css").body())
                .contains(".swagger-ui")
                .doesNotContain("sourceMappingURL");
    }

    @Test
    void leadsFromTheRootToTheDocumentation() {
        for (String method : List.of("GET", "HEAD")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(RunningSample.uri("/?x=1"));
            HttpResponse<String> answer =
                    RunningSample.send(
                            request.method(method, HttpRequest.BodyPublishers.noBody()).build());
            assertThat(answer.statusCode()).as(method).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/docs");
            assertThat(answer.body()).isEmpty();
        }
        HttpResponse<String> posted = RunningSample.send("POST", "/", "{}");
        assertThat(posted.statusCode()).isEqualTo(404);
        assertThat(posted.body()).contains("TN-404");
        assertThat(RunningSample.get("/nothing").body()).contains("TN-404");
    }

    @Test
    void tellsItsHealth() {
        assertThat(RunningSample.get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(RunningSample.get("/health/ready").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void explainsItsProblems() {
        HttpResponse<String> page = RunningSample.get("/problems/TN-422");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("TN-422: The request is not valid");
    }

    @Test
    void logsRequestsWithoutTheirValues() throws InterruptedException {
        RunningSample.port();
        try (CapturedLog log = CapturedLog.of("tenon.access")) {
            HttpResponse<String> answer =
                    RunningSample.send(
                            HttpRequest.newBuilder(RunningSample.uri("/pets?name=secret"))
                                    .header("X-Request-Id", "caller-7")
                                    .build());
            assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("caller-7");
            RawHttp.Answer forged =
                    RawHttp.request(
                            RunningSample.port(),
                            "GET /pets/%0d%0a%1b HTTP/1.1",
                            List.of("X-Request-Id: a b\t<script>"),
                            "");
            assertThat(forged.header("X-Request-Id")).matches("[0-9a-f]{32}");
            // Lines of requests before these may still come in.
            while (line(log, "caller-7").isEmpty() || line(log, "%1b").isEmpty()) {
                Thread.sleep(10);
            }
            assertThat(log.events())
                    .extracting(ILoggingEvent::getLoggerName)
                    .containsOnly("tenon.access");
            assertThat(line(log, "caller-7"))
                    .startsWith("{\"time\":\"")
                    .contains(
                            "\"id\":\"caller-7\"",
                            "\"method\":\"GET\"",
                            "\"path\":\"/pets\"",
                            "\"route\":\"/pets\"",
                            "\"operation\":\"listPets\"",
                            "\"status\":200",
                            "\"remote\":\"127.0.0.1\"")
                    .doesNotContain("secret");
            assertThat(line(log, "%1b")).contains("\"status\":400", "%0d%0a%1b");
        }
    }

    private static String line(CapturedLog log, String part) {
        return log.messages().stream().filter(line -> line.contains(part)).findFirst().orElse("");
    }
}

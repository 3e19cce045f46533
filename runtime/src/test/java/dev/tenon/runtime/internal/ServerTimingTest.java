package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.internal.service.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long it took is told to callers who ask, where they may know. */
final class ServerTimingTest {

    private static final String DURATION = "dur=\\d+\\.\\d";

    private static Service service;

    @BeforeAll
    static void start() {
        service = RunningSample.start(Map.of("tenon.server-timing", "true"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static RawHttp.Answer send(Service asked, String path, String header) {
        return RawHttp.request(asked.port(), "GET " + path + " HTTP/1.1", List.of(header), "");
    }

    @Test
    void tellsTheParts() {
        RawHttp.Answer answer = send(service, "/pets", "Prefer: timing");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Server-Timing"))
                .matches("pool;%s, db;%s, total;%s".formatted(DURATION, DURATION, DURATION));
        assertThat(answer.header("Preference-Applied")).isEqualTo("timing");
    }

    /** One that did not ask the database says nothing of it. */
    @ParameterizedTest
    @CsvSource({"/pets/x,400", "/nowhere,404", "//,404", "/health/live,200"})
    void tellsOfTheDatabaseWhereItWasAsked(String path, int status) {
        RawHttp.Answer answer = send(service, path, "Prefer: timing");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Server-Timing")).matches("total;" + DURATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prefer: Timing | true",
                "Prefer: return=minimal, timing ;x=1 | true",
                "Prefer: timings | false",
                "Prefer: timing=no | false",
                "Prefer: , | false",
                "Server-Timing: timing | false"
            })
    void readsPreferences(String header, boolean told) {
        assertThat(send(service, "/pets", header).header("Server-Timing").isEmpty())
                .isNotEqualTo(told);
    }

    @Test
    void isOffUnlessItIsSet() {
        RawHttp.Answer answer =
                RawHttp.request(
                        RunningSample.port(), "GET /pets HTTP/1.1", List.of("Prefer: timing"), "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).doesNotContain("Server-Timing", "Preference-Applied");
    }
}

package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of HTTP/1.1 itself: framing, hosts, sizes, order. */
final class FramingTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @BeforeAll
    static void empty() {
        TestDatabase.reset();
    }

    private static RawHttp.Answer send(String request) {
        return RawHttp.send(RunningSample.port(), request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /pets HTTP/1.1\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET /pets HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /pets HTTP/2.0\r\nHost: a\r\n\r\n",
                "GET /pets\r\nHost: a\r\n\r\n",
                "GET /pets\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\r\nX: a\r\n\tY: b\r\n\r\n",
                "GET /pets HTTP/1.1\r\n Host: a\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\r\nX:\r\n \r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\nX: b\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\rX: b\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",
                "GET\t/pets HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET  /pets HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /pets  HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /pets\tHTTP/1.1\r\nHost: a\r\n\r\n",
                " GET /pets HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /pets http/1.1\r\nHost: a\r\n\r\n",
                "GET /pets HTTP/1.1 x\r\nHost: a\r\n\r\n",
                "GET /pets HTTP/1.10\r\nHost: a\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a:b\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a:1:2\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: :80\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a, b\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: [::1\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: [x]\r\n\r\n",
                "GET http://b/pets HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET http://u@a/pets HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /pets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /pets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n"
                        + "0\r\n\r\n",
                "POST /pets HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /pets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "2;a=\"\n\"\r\n{}\r\n0\r\n\r\n",
                "POST /pets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "2\n{}\n0\n\n",
                "GET  /pets HTTP/1.1\r\nHost: a\r\nHost : b\r\n\r\n",
                "G@T /pets HTTP/1.1\r\nHost: a\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\r\nX Y: 1\r\n\r\n",
                "GET /pets HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
                "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /pets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /pets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "fffffffff\r\n{}\r\n0\r\n\r\n",
            })
    void malformedIs400AndCloses(String request) {
        RawHttp.Answer answer = send(request + "GET /pets HTTP/1.1\r\nHost: a\r\n\r\n");
        BadRequestsTest.assertProblem(400, answer);
        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    /** A line that is continued where one packet ends and the next begins. */
    @Test
    void aFoldIsSeenAcrossPackets() {
        try (RawConnection connection = RawConnection.open(RunningSample.port())) {
            connection.write("GET /health/live HTTP/1.1\r\nHost: a\r\nX: 1\r\n");
            RawConnection.pause(Duration.ofMillis(100));
            connection.write(" folded\r\n\r\n");
            BadRequestsTest.assertProblem(400, connection.answer());
        }
        try (RawConnection connection = RawConnection.open(RunningSample.port())) {
            for (char each : "GET /health/live HTTP/1.1\r\nHost: a\r\nX:  1 \r\n".toCharArray()) {
                connection.write(String.valueOf(each));
            }
            RawHttp.Answer answer = connection.write("\r\n").answer();
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            // A body may begin as it likes.
            connection.write(
                    "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 17\r\n\r\n \n \r\n{\"name\":\"d\"}");
            assertThat(connection.answer().status()).isEqualTo(201);
        }
    }

    @Test
    void sizesHaveTheirOwnStatus() {
        String long1 = "x".repeat(17_000);
        BadRequestsTest.assertProblem(
                414, send("GET /pets?name=" + long1 + " HTTP/1.1\r\nHost: a\r\n\r\n"));
        BadRequestsTest.assertProblem(
                431, send("GET /pets HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(9000) + "\r\n\r\n"));
        BadRequestsTest.assertProblem(
                431,
                send("GET /pets HTTP/1.1\r\nHost: a\r\n" + "X: 1\r\n".repeat(200_000) + "\r\n"));
    }

    /** A caller that sends on regardless still reads the answer. */
    @Test
    void tenMegabytesAre413Received() {
        byte[] head =
                ("POST /pets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Content-Length: "
                                + TEN_MEGABYTES
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = Arrays.copyOf(head, head.length + TEN_MEGABYTES);
        BadRequestsTest.assertProblem(413, RawHttp.send(RunningSample.port(), request));
        assertThat(RunningSample.send("POST", "/pets", " ".repeat(TEN_MEGABYTES)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void tenMegabytesInChunksAre413Received() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        BadRequestsTest.assertProblem(
                413,
                send(
                        "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + chunk.repeat(160)
                                + "0\r\n\r\n"));
    }

    /** What is announced too short goes on as a request that nobody can read. */
    @Test
    void aLyingLengthIsAnswered() {
        RawHttp.Answer first =
                send(
                        "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 12\r\n\r\n{\"name\":\"c\"}"
                                + " ".repeat(TEN_MEGABYTES));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.rest()).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @CsvSource({
        "1048577, 413",
        "9223372036854775807, 413",
        "99999999999999999999, 400",
        "+5, 400",
        "-1, 400",
        "0x5, 400",
        "'5, 5', 400",
    })
    void aLengthNobodyReadsIsRefusedAtOnce(String length, int status) {
        BadRequestsTest.assertProblem(
                status,
                send("POST /pets HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a:80", "a.b-c_d", "[::1]", "[::1]:8080", "127.0.0.1:1", "a:"})
    void hostsThereAreAreServed(String host) {
        try (RawConnection connection = RawConnection.open(RunningSample.port())) {
            RawHttp.Answer answer =
                    connection
                            .write("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .answer();
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void httpTwoIsNotSpoken() {
        RawHttp.Answer answer =
                RawHttp.request(
                        RunningSample.port(),
                        "GET /health/live HTTP/1.1",
                        List.of("Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"),
                        "");
        assertThat(answer.head()).startsWith("HTTP/1.1 200");
        assertThat(answer.header("Upgrade")).isEmpty();
        BadRequestsTest.assertProblem(400, send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE /pets", "CONNECT a:80", "BREW /pets", "get /pets"})
    void otherMethodsAre405(String line) {
        RawHttp.Answer answer =
                RawHttp.request(RunningSample.port(), line + " HTTP/1.1", List.of("X-Echo: e"), "");
        BadRequestsTest.assertProblem(405, answer);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.body()).doesNotContain("X-Echo");
    }

    @Test
    void chunksMakeABody() {
        RawHttp.Answer answer =
                RawHttp.request(
                        RunningSample.port(),
                        "POST /pets HTTP/1.1",
                        List.of("Content-Type: application/json", "Transfer-Encoding: chunked"),
                        "8\r\n{\"name\":\r\n4\r\n\"a\"}\r\n0\r\n\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void continuesWhenAsked() {
        RawHttp.Answer answer =
                RawHttp.request(
                        RunningSample.port(),
                        "POST /pets HTTP/1.1",
                        List.of(
                                "Content-Type: application/json",
                                "Expect: 100-continue",
                                "Content-Length: 12"),
                        "{\"name\":\"b\"}");
        assertThat(answer.status()).isEqualTo(100);
        assertThat(answer.rest()).startsWith("HTTP/1.1 201");
    }

    @Test
    void answersStandInTheOrderOfTheirRequests() {
        RawHttp.Answer first =
                send(
                        "GET /pets/77 HTTP/1.1\r\nHost: a\r\n\r\n"
                                + "GET //x HTTP/1.1\r\nHost: a\r\n\r\n"
                                + "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n"
                                + "GET /pets HTTP/9.9\r\nHost: a\r\n\r\n"
                                + "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n");
        RawHttp.Answer second = RawHttp.parse(first.rest().getBytes(StandardCharsets.UTF_8));
        RawHttp.Answer third = RawHttp.parse(second.rest().getBytes(StandardCharsets.UTF_8));
        RawHttp.Answer fourth = RawHttp.parse(third.rest().getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(first.status(), second.status(), third.status(), fourth.status()))
                .containsExactly(404, 404, 200, 400);
        assertThat(first.body()).contains("/pets/77");
        assertThat(second.body()).contains("//x");
        assertThat(fourth.rest()).isEmpty();
    }

    @Test
    void oldAndAbsoluteFormsAreServed() {
        assertThat(send("GET /health/live HTTP/1.0\r\n\r\n").status()).isEqualTo(200);
        assertThat(
                        send("GET http://a/health/live HTTP/1.1\r\nHost: a\r\n"
                                        + "Connection: close\r\n\r\n")
                                .status())
                .isEqualTo(200);
    }
}

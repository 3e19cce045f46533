package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request ends: sizes of chunks, and what follows the last request of a connection. */
final class ChunksTest {

    private static final String CHUNKED =
            "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n";

    private static final String NEXT = "GET /pets HTTP/1.1\r\nHost: a\r\n\r\n";

    @BeforeEach
    void empty() {
        TestDatabase.reset();
    }

    private static int pets() {
        String all = RunningSample.get("/pets").body();
        return all.split("\"id\"", -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " c\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "\tc\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "\u000bc\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "c \r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "c\t\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "c x\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "c\r\n{\"name\":\"a\"}\r\n 0\r\n\r\n",
                "c\r\n{\"name\":\"a\"}\r\n0 \r\n\r\n",
                "8\r\n{\"name\":\r\n 4\r\n\"a\"}\r\n0\r\n\r\n",
                "00000000c\r\n{\"name\":\"a\"}\r\n 0\r\n\r\n",
                "c\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "c\r\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                ";a\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "10000000c\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
            })
    void aSizeThatIsNoneEndsTheConnection(String body) {
        RawHttp.Answer answer = RawHttp.send(RunningSample.port(), CHUNKED + body + NEXT);
        BadRequestsTest.assertProblem(400, answer);
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(answer.rest()).isEmpty();
        assertThat(pets()).isZero();
    }

    /** However the bytes are cut into packets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "000000000000C;a=1\r\n{\"name\":\"a\"}\r\n0\r\n\r\n",
                "c ; a=\"b\"\r\n{\"name\":\"a\"}\r\n000\r\n\r\n",
                "8;x\r\n{\"name\":\r\n4\t;y\r\n\"a\"}\r\n0;z\r\nExpires: 0\r\n\r\n",
            })
    void aSizeIsReadByteByByte(String body) {
        String request = CHUNKED + body;
        for (int cut = CHUNKED.length(); cut < request.length(); cut++) {
            try (RawConnection connection = RawConnection.open(RunningSample.port())) {
                connection.write(request.substring(0, cut));
                Thread.onSpinWait();
                connection.write(request.substring(cut));
                RawHttp.Answer answer = connection.answer();
                assertThat(answer.status()).as(cut + " " + answer.body()).isEqualTo(201);
                assertThat(connection.write(NEXT).answer().status()).isEqualTo(200);
            }
        }
        try (RawConnection connection = RawConnection.open(RunningSample.port())) {
            for (char each : request.toCharArray()) {
                connection.write(String.valueOf(each));
                Thread.yield();
            }
            assertThat(connection.answer().status()).isEqualTo(201);
        }
    }

    @Test
    void aBrokenSizeIsFoundByteByByte() {
        try (RawConnection connection = RawConnection.open(RunningSample.port())) {
            for (char each : (CHUNKED + "8\r\n{\"name\":\r\n 4\r\n\"a\"}").toCharArray()) {
                connection.write(String.valueOf(each));
                Thread.yield();
            }
            BadRequestsTest.assertProblem(400, connection.answer());
        }
        assertThat(pets()).isZero();
    }

    /** RFC 9112 §9.6: what follows the option close is no request. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1\r\nConnection: close", "HTTP/1.0"})
    void nothingFollowsTheLastRequest(String version) {
        String last =
                "POST /pets "
                        + version
                        + "\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 12\r\n\r\n{\"name\":\"a\"}";
        for (String more :
                List.of("", NEXT, "x", "x".repeat(3_000_000), last, "\u0000\r\n\r\n" + last)) {
            TestDatabase.reset();
            RawHttp.Answer answer = RawHttp.send(RunningSample.port(), last + more);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(answer.rest()).isEmpty();
            assertThat(pets()).isEqualTo(1);
        }
    }

    @Test
    void whatCameBeforeTheLastRequestIsAnswered() {
        RawHttp.Answer first =
                RawHttp.send(
                        RunningSample.port(),
                        NEXT
                                + "GET /pets/7 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                                + NEXT);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.rest()).startsWith("HTTP/1.1 404").doesNotContain("HTTP/1.1 200");
    }
}

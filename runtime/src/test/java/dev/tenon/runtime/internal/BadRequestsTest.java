package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Requests no service should serve: each gets its 4xx as a problem, leaves no trace in the log and
 * changes no row.
 */
final class BadRequestsTest {

    private static final String ROWS =
            "select count(*) || md5(string_agg(p::text, ',' order by id)) from petstore.pet p";

    private static CapturedLog log;
    private static String before;

    @BeforeAll
    static void onePet() {
        RunningSample.port();
        TestDatabase.reset();
        log = CapturedLog.of("ROOT");
        TestDatabase.admin("insert into petstore.pet (name) values ('Molly')");
        before = RunningSample.sql(ROWS);
    }

    @AfterAll
    static void leavesNoTrace() {
        log.close();
        assertThat(log.events()).allMatch(event -> event.getThrowableProxy() == null);
        assertThat(RunningSample.sql(ROWS)).isEqualTo(before);
    }

    /**
     * Sends one request. Headers stand between semicolons; in path and body {@code \0} is NUL,
     * {@code \e} a byte that is not UTF-8, {@code \n} a line break.
     */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/bad-requests.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            maxCharsPerColumn = 20_000)
    void isRefused(int status, String line, String headers, String body) {
        List<String> all = new ArrayList<>();
        for (String header : text(headers).split(";;")) {
            if (!header.isBlank()) {
                all.add(header.strip());
            }
        }
        String content = bytes(text(body)).replace("\\n", "\r\n");
        if (!content.isEmpty() && all.stream().noneMatch(BadRequestsTest::frames)) {
            all.add("Content-Length: " + content.length());
        }
        String first = bytes(line.strip()) + " HTTP/1.1";
        assertProblem(status, RawHttp.request(RunningSample.port(), first, all, content));
    }

    private static boolean frames(String header) {
        return header.startsWith("Transfer-Encoding") || header.startsWith("Content-Length");
    }

    private static String bytes(String text) {
        return text.replace("\\0", "\0").replace("\\e", "\u00ff");
    }

    private static String text(String cell) {
        return cell == null ? "" : cell.strip();
    }

    static void assertProblem(int status, RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.head() + "\n" + answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .startsWith("{\"type\":\"/problems/TN-" + status)
                .endsWith("}")
                .contains("\"status\":" + status)
                .doesNotContain("Exception", "petstore", "select", "java", "micronaut");
        assertThat(answer.rest()).isEmpty();
    }

    @Test
    void tellsEveryViolationAtOnce() {
        RawHttp.Answer answer =
                RawHttp.request(
                        RunningSample.port(),
                        "PATCH /pets/0?colour=red HTTP/1.1",
                        List.of("Content-Type: application/json", "Content-Length: 42"),
                        "{\"name\":\"\",\"status\":\"lost\",\"colour\":\"red\"}".substring(0, 42));
        assertProblem(400, answer);
        assertThat(answer.body())
                .contains(
                        "{\"parameter\":\"petId\",\"code\":\"minimum\"",
                        "{\"parameter\":\"colour\",\"code\":\"unknown\"",
                        "\"instance\":\"/pets/0\"");
    }

    @Test
    void tellsViolationsOfParametersAndBody() {
        RawHttp.Answer answer =
                RawHttp.request(
                        RunningSample.port(),
                        "PATCH /pets/0 HTTP/1.1",
                        List.of("Content-Type: application/json", "Content-Length: 28"),
                        "{\"name\":\"\", \"status\":\"lost\"}");
        assertProblem(422, answer);
        assertThat(answer.body())
                .contains(
                        "{\"parameter\":\"petId\",\"code\":\"minimum\"",
                        "{\"pointer\":\"/name\",\"code\":\"minLength\"",
                        "{\"pointer\":\"/status\",\"code\":\"enum\"");
    }

    @Test
    void hintsTheNearestName() {
        assertThat(RunningSample.get("/pets?statsu=sold").body())
                .contains("\"parameter\":\"statsu\"", "did you mean status?");
        assertThat(RunningSample.get("/pets?sort=-nmae").body())
                .contains("\"parameter\":\"sort\"", "did you mean name?");
    }
}

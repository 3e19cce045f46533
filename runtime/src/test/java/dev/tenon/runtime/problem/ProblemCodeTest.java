package dev.tenon.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of codes, its documentation, and the JSON of a problem. */
final class ProblemCodeTest {

    @ParameterizedTest
    @EnumSource
    void isDocumented(ProblemCode code) throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "problems.md"));
        assertThat(docs).contains("## " + code.code() + ": " + code.title() + "\n");
        assertThat(ProblemCode.of(code.code())).hasValue(code);
        assertThat(code.code()).startsWith("TN-" + code.status());
        assertThat(ProblemCode.ofStatus(code.status()).code()).isEqualTo("TN-" + code.status());
    }

    @Test
    void writesEveryMember() {
        Problem problem =
                new Problem(
                        422,
                        "TN-422",
                        "The request is not valid",
                        "a \"detail\"",
                        "a hint",
                        List.of(
                                new Problem.Violation("/a~1b", false, "enum", "must be b", null),
                                new Problem.Violation("limit", true, "minimum", "≥ 1", "one")));
        assertThat(new String(ProblemWriter.write(problem, "/pets"), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"type":"/problems/TN-422","title":"The request is not valid",\
                        "status":422,"detail":"a \\"detail\\"","instance":"/pets",\
                        "code":"TN-422","hint":"a hint","errors":[\
                        {"pointer":"/a~1b","code":"enum","message":"must be b"},\
                        {"parameter":"limit","code":"minimum","message":"≥ 1","hint":"one"}]}\
                        """);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(
                        new String(
                                ProblemWriter.write(ProblemCode.NOT_FOUND.problem(), "/x"),
                                StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"type":"/problems/TN-404","title":"There is nothing here","status":404,\
                        "instance":"/x","code":"TN-404"}\
                        """);
    }
}

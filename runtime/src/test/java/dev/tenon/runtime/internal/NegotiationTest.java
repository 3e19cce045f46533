package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.ProblemException;
import io.micronaut.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers say of media types, well and badly. */
final class NegotiationTest {

    private static final Operation POST = Operation.of("a", HttpMethod.POST, "/a").build();
    private static final Operation PATCH = Operation.of("b", HttpMethod.PATCH, "/b").build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/*",
                "*/*",
                "application/problem+json",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
                "application/json;q=0.001",
                "application/json;q=1.000",
                "application/json; profile=\"a,b\"",
                "text/csv;a=\"x,y\", application/json",
                "garbage, application/json",
                "",
                " , ,",
            })
    void accepts(String header) {
        assertThatCode(() -> Negotiation.checkAccept(List.of(header))).doesNotThrowAnyException();
    }

    @Test
    void acceptsWithoutSaying() {
        assertThatCode(() -> Negotiation.checkAccept(List.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/json;q=0",
                "application/json;q=0.000",
                "application/json;q=2",
                "application/json;q=-1",
                "application/json;q=0.1234",
                "*/*;q=x",
                "*/*;q=",
                "*/json",
                "application",
                "application/json/x",
                "application/json;=",
                ";",
            })
    void refuses(String header) {
        assertThatThrownBy(() -> Negotiation.checkAccept(List.of(header)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("TN-406");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/json;",
            })
    void reads(String header) {
        assertThatCode(() -> Negotiation.checkContentType(List.of(header), POST))
                .doesNotThrowAnyException();
    }

    @Test
    void patchReadsMergePatch() {
        List<String> merge = List.of("application/merge-patch+json");
        assertThatCode(() -> Negotiation.checkContentType(merge, PATCH)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Negotiation.checkContentType(merge, POST))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/json",
                "application/xml",
                "application/json;charset=utf-16",
                "application/json;charset=",
                "application/json, application/json",
                "*/*",
                "",
            })
    void refusesBodies(String header) {
        assertThatThrownBy(() -> Negotiation.checkContentType(List.of(header), POST))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("TN-415");
    }
}

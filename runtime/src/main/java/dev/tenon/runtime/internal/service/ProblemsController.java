package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.internal.Answers;
import dev.tenon.runtime.problem.ProblemCode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.nio.charset.StandardCharsets;

/** Explains each problem code at the address its {@code type} names (RFC 9457 §3.1.1). */
@Controller
final class ProblemsController {

    /** The explanation of a code, or 404 for any other text. */
    @Get("/problems/{code}")
    HttpResponse<?> problem(String code) {
        ProblemCode known =
                ProblemCode.of(code)
                        .orElseThrow(
                                () -> ProblemCode.NOT_FOUND.exception("There is no such problem."));
        String body =
                "<h1>%s: %s</h1>\n<p>HTTP status %d. %s</p>\n"
                        .formatted(
                                known.code(),
                                Page.escape(known.title()),
                                known.status(),
                                Page.escape(known.explanation()));
        String page = Page.of(known.code(), "", body);
        return Answers.of(200, Page.MEDIA_TYPE, page.getBytes(StandardCharsets.UTF_8));
    }
}

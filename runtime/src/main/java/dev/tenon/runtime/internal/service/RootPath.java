package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.internal.Answers;
import dev.tenon.runtime.problem.ProblemCode;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.NotFoundException;

/**
 * Answers requests that no path takes. Whoever looks at {@code /} finds the documentation, unless
 * the spec has an operation there: this is no route, so the spec's comes first.
 */
@Controller
final class RootPath {

    /** A problem, but for {@code /} the way to the documentation. */
    @Error(global = true, exception = NotFoundException.class)
    HttpResponse<?> answer(HttpRequest<?> request) {
        boolean looks =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!looks || !request.getPath().equals("/")) {
            return Answers.problem(request, ProblemCode.NOT_FOUND.problem());
        }
        if (DocsController.isAvailable()) {
            return Answers.empty(302).header("Location", "/docs");
        }
        return Answers.problem(
                request,
                ProblemCode.NOT_FOUND.problem(
                        "No operation has this path.", "What there is stands in /openapi.json."));
    }
}

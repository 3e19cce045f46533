package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.internal.front.FrontRequest;
import dev.tenon.runtime.internal.throttle.ThrottledException;
import dev.tenon.runtime.problem.ProblemCode;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers everything that is thrown while a request is served. What the caller did wrong is told to
 * the caller and not logged; what we did wrong is logged once and told as an incident number only.
 */
@Controller
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger("tenon.faults");

    /** The problem of anything thrown. */
    @Error(global = true)
    HttpResponse<?> answer(HttpRequest<?> request, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null
                        ? thrown.getCause()
                        : thrown;
        if (cause instanceof NotAllowedException refused) {
            return otherMethod(request, refused.getAllowedMethods());
        }
        if (cause instanceof ThrottledException throttled) {
            FrontRequest.of(request).ifPresent(front -> front.exchange().quota(throttled.quota()));
        }
        return Answers.problem(request, problem(request, cause));
    }

    /** OPTIONS is no operation of the spec: it tells the methods of a path (RFC 9110 §9.3.7). */
    private static HttpResponse<?> otherMethod(HttpRequest<?> request, Collection<String> methods) {
        TreeSet<String> allowed = new TreeSet<>(methods);
        allowed.add("OPTIONS");
        String allow = String.join(", ", allowed);
        if (request.getMethodName().equals("OPTIONS")) {
            return Answers.empty(204).header("Allow", allow);
        }
        return Answers.problem(
                        request,
                        ProblemCode.METHOD_NOT_ALLOWED.problem("The path takes " + allow + "."))
                .header("Allow", allow);
    }

    private static Problem problem(HttpRequest<?> request, Throwable cause) {
        return switch (cause) {
            case ProblemException known -> known.problem();
            case ThrottledException throttled -> throttled.quota().refusal();
            case HttpStatusException status ->
                    ProblemCode.ofStatus(status.getStatus().getCode()).problem();
            case ContentLengthExceededException _ -> ProblemCode.BODY_TOO_LARGE.problem();
            case UnsatisfiedRouteException _,
                    ConversionErrorException _,
                    CodecException _,
                    URISyntaxException _ ->
                    ProblemCode.MALFORMED.problem();
            default -> incident(request, cause);
        };
    }

    private static Problem incident(HttpRequest<?> request, Throwable cause) {
        String id =
                FrontRequest.of(request)
                        .map(front -> front.exchange().id())
                        .orElseGet(() -> UUID.randomUUID().toString());
        LOG.error("incident {}", id, cause);
        return ProblemCode.INTERNAL.problem("Incident " + id + ".");
    }
}

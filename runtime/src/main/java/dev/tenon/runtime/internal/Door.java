package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Api;
import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Request;
import dev.tenon.runtime.codec.JsonBodyReader;
import dev.tenon.runtime.codec.ParameterReader;
import dev.tenon.runtime.internal.front.Exchange;
import dev.tenon.runtime.internal.front.FrontRequest;
import dev.tenon.runtime.internal.throttle.Quota;
import dev.tenon.runtime.internal.throttle.ThrottledException;
import dev.tenon.runtime.internal.throttle.Throttling;
import dev.tenon.runtime.metrics.Meters;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.problem.Violations;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Opens requests. Runs on the event loop and waits for nothing: a request that cannot be served
 * costs no thread and no connection.
 */
@Singleton
final class Door implements Api {

    private final ParameterReader parameters = new ParameterReader();
    private final JsonBodyReader bodies = new JsonBodyReader();
    private final Map<String, OperationPlan> plans = new ConcurrentHashMap<>();
    private final RequestRunner runner;
    private final Admission admission;
    private final Throttling throttling;
    private final Meters meters;

    Door(RequestRunner runner, Admission admission, Throttling throttling, Meters meters) {
        this.runner = runner;
        this.admission = admission;
        this.throttling = throttling;
        this.meters = meters;
    }

    @Override
    public Request open(HttpRequest<byte[]> http, Operation operation) {
        FrontRequest front = FrontRequest.of(http).orElseThrow();
        OperationPlan plan = plan(operation);
        front.exchange().operation(operation, plan.meters());
        Principal principal = admission.admit(front.exchange(), operation);
        keepToRate(front.exchange(), operation, principal);
        Map<String, String> path = plan.path().match(front.exchange().path());
        if (path == null) {
            throw new ProblemException(ProblemCode.NOT_FOUND.problem());
        }
        Negotiation.checkAccept(front.accepts());
        checkBody(front, operation);
        Violations violations = new Violations();
        ParameterSource source =
                new ParameterSource(
                        path,
                        QueryString.of(http.getUri().getRawQuery()),
                        http.getHeaders(),
                        violations);
        Opened opened = read(plan, source);
        BodyValues body = body(front, opened, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.ofStatus(violations.status()).problem(violations.list()));
        }
        return new OpenedRequest(runner, new Received(front, principal, opened, body));
    }

    private OperationPlan plan(Operation operation) {
        OperationPlan known = plans.get(operation.id());
        return known != null
                ? known
                : plans.computeIfAbsent(operation.id(), _ -> OperationPlan.of(operation, meters));
    }

    private void keepToRate(Exchange exchange, Operation operation, Principal principal) {
        Quota quota = throttling.ofCall(operation, principal, exchange.remote());
        if (quota != null && quota.exceeded()) {
            throw new ThrottledException(quota);
        }
        exchange.quota(quota);
    }

    private static void checkBody(FrontRequest front, Operation operation) {
        Integer most = operation.terms().bounds().body();
        if (most != null && front.body().length > most) {
            throw ProblemCode.BODY_TOO_LARGE.exception(
                    "The body may have " + most + " bytes at most.");
        }
        boolean sent = front.body().length > 0;
        if (operation.body() == null && sent) {
            throw ProblemCode.MALFORMED.exception(
                    "The operation takes no body.", "Send the request without one.");
        }
        if (operation.body() != null && (sent || !front.contentTypes().isEmpty())) {
            Negotiation.checkContentType(front.contentTypes(), operation);
        }
    }

    private Opened read(OperationPlan plan, ParameterSource source) {
        List<Parameter<?>> declared = plan.operation().parameters();
        @Nullable Object[] values = new Object[declared.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.read(declared.get(i), parameters);
        }
        QueryReader query = new QueryReader(plan, source, parameters);
        Opened opened = new Opened(plan, source.query(), values, query.read(values));
        source.refuseOthers(plan.queryNames());
        return opened;
    }

    /** A body nobody can read ends the request; what is wrong elsewhere is told along. */
    private @Nullable BodyValues body(FrontRequest front, Opened opened, Violations violations) {
        BodyReader<?> reader = opened.operation().body();
        if (reader == null) {
            return null;
        }
        try {
            return bodies.read(front.body(), reader, opened.given(), violations);
        } catch (ProblemException e) {
            Problem problem = e.problem();
            throw new ProblemException(
                    new Problem(
                            problem.status(),
                            problem.code(),
                            problem.title(),
                            problem.detail(),
                            problem.hint(),
                            violations.list()));
        }
    }
}

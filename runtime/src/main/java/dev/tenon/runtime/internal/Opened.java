package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.problem.Violations;
import org.jspecify.annotations.Nullable;

/** What was read of a request's parameters. Immutable. */
final class Opened {

    private final OperationPlan plan;
    private final QueryString queryString;
    private final @Nullable Object[] values;
    private final Query query;

    /**
     * What was read.
     *
     * @param values the values of the operation's parameters, in their order; null for absent
     */
    Opened(OperationPlan plan, QueryString queryString, @Nullable Object[] values, Query query) {
        this.plan = plan;
        this.queryString = queryString;
        this.values = values;
        this.query = query;
    }

    OperationPlan plan() {
        return plan;
    }

    Operation operation() {
        return plan.operation();
    }

    QueryString queryString() {
        return queryString;
    }

    Query query() {
        return query;
    }

    /** The value of a parameter of the operation; null for absent. */
    <T> @Nullable T find(Parameter<T> parameter) {
        int index = operation().parameters().indexOf(parameter);
        if (index < 0) {
            throw new IllegalArgumentException(
                    operation().id() + " has no parameter " + parameter.name());
        }
        Object value = values[index];
        return value == null ? null : parameter.type().kind().javaType().cast(value);
    }

    /** Adds a violation for each field of the body that says another key than the path. */
    void compare(BodyValues body, Violations violations) {
        for (Operation.Same same : operation().same()) {
            Object inPath = find(same.parameter());
            Object inBody = body.get(plan.bodyField(same.field()));
            if (inPath != null && inBody != null && !inPath.equals(inBody)) {
                violations.add(
                        new Violation(
                                "/" + same.field(),
                                false,
                                "same",
                                "must be what the path says in " + same.parameter().name(),
                                null));
            }
        }
    }
}

package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.codec.GivenField;
import java.util.List;
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

    /** The fields of the body that the path gives. */
    List<GivenField> given() {
        return operation().same().stream()
                .map(same ->
                        new GivenField(
                                same.field(), same.parameter().name(), find(same.parameter())))
                .toList();
    }
}

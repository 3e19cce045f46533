package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.codec.ParameterReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a list request asks for.
 *
 * @param plan its operation
 * @param source where its parameters stand
 * @param reader reads texts
 */
record QueryReader(OperationPlan plan, ParameterSource source, ParameterReader reader) {

    /**
     * Filters, order and page; incomplete when a violation was added.
     *
     * @param values the values of the operation's parameters, in their order
     */
    Query read(@Nullable Object[] values) {
        List<Statement.Predicate<?>> predicates = new ArrayList<>();
        Operation operation = plan.operation();
        for (Operation.Filter<?> filter : operation.filters()) {
            Object value = values[operation.parameters().indexOf(filter.parameter())];
            if (value != null) {
                predicates.add(predicate(filter, value));
            }
        }
        return new Query(predicates, order(), page());
    }

    private static <T> Statement.Predicate<T> predicate(Operation.Filter<T> filter, Object value) {
        Class<T> type = filter.column().javaType();
        List<?> values = filter.list() ? (List<?>) value : List.of(value);
        return new Statement.Predicate<>(
                filter.column(), values.stream().<T>map(type::cast).toList());
    }

    private List<Statement.Order> order() {
        List<String> texts = source.query().rawValues(OperationPlan.SORT);
        if (plan.sorts().isEmpty() || texts.isEmpty()) {
            return plan.operation().order();
        }
        String text = texts.size() == 1 ? PercentCoding.decode(texts.get(0), true) : null;
        if (text == null) {
            String message = texts.size() == 1 ? "must be UTF-8" : "must be there once";
            source.violations()
                    .addMalformed(
                            new Violation(OperationPlan.SORT, true, "repeated", message, null));
            return List.of();
        }
        return new SortReader(plan, source.violations()).read(text);
    }

    private Statement.@Nullable Page page() {
        Parameter<Integer> limitParameter = plan.limit();
        Parameter<Long> offsetParameter = plan.offset();
        if (limitParameter == null || offsetParameter == null) {
            return null;
        }
        Integer limit = source.read(limitParameter, reader);
        Long offset = source.read(offsetParameter, reader);
        return limit == null || offset == null
                ? null
                : new Statement.Page(limit, offset, plan.isUsual(limit, offset));
    }
}

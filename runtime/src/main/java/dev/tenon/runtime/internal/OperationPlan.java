package dev.tenon.runtime.internal;

import static dev.tenon.runtime.api.Limit.maximum;
import static dev.tenon.runtime.api.Limit.minimum;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.metrics.Meters;
import dev.tenon.runtime.metrics.OperationMeters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What opening a request needs of an operation, worked out once.
 *
 * @param operation the operation
 * @param path its path
 * @param location path of a row it inserts; null for none
 * @param queryNames every query parameter it knows, in the order of the spec
 * @param sorts fields a caller may sort by, name → field, in the order of the spec
 * @param limit parameter for the rows of a page; null when it does not page
 * @param offset parameter for the rows to skip; null when it does not page
 * @param meters what counts its requests
 */
record OperationPlan(
        Operation operation,
        PathTemplate path,
        @Nullable PathTemplate location,
        List<String> queryNames,
        Map<String, Operation.Sort> sorts,
        @Nullable Parameter<Integer> limit,
        @Nullable Parameter<Long> offset,
        OperationMeters meters) {

    /** How many pages from the first on have a text of their own. */
    private static final int USUAL_PAGES = 5;

    static final String SORT = "sort";
    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";

    /** Works out an operation. */
    static OperationPlan of(Operation operation, Meters meters) {
        Operation.Location location = operation.location();
        Operation.Paging paging = operation.paging();
        Map<String, Operation.Sort> sorts = new LinkedHashMap<>();
        operation.sorts().forEach(sort -> sorts.put(sort.name(), sort));
        return new OperationPlan(
                operation,
                PathTemplate.of(operation.path()),
                location == null ? null : PathTemplate.of(location.path()),
                queryNames(operation),
                sorts,
                paging == null ? null : limit(paging),
                paging == null ? null : Parameter.query(OFFSET, int64FromZero()).orElse(0L),
                meters.operation(operation.id()));
    }

    /** Whether a window is one of the first pages, as long as is usual or as may be. */
    boolean isUsual(int limit, long offset) {
        Operation.Paging paging = operation.paging();
        return paging != null
                && (limit == paging.defaultLimit() || limit == paging.maxLimit())
                && offset % limit == 0
                && offset / limit < USUAL_PAGES;
    }

    private static List<String> queryNames(Operation operation) {
        List<String> names = new ArrayList<>();
        for (Parameter<?> parameter : operation.parameters()) {
            if (parameter.in() == Parameter.In.QUERY) {
                names.add(parameter.name());
            }
        }
        if (!operation.sorts().isEmpty()) {
            names.add(SORT);
        }
        if (operation.paging() != null) {
            names.add(LIMIT);
            names.add(OFFSET);
        }
        return List.copyOf(names);
    }

    private static Parameter<Integer> limit(Operation.Paging paging) {
        ValueType<Integer> type =
                ValueType.int32().with(minimum("1"), maximum(Integer.toString(paging.maxLimit())));
        return Parameter.query(LIMIT, type).orElse(paging.defaultLimit());
    }

    private static ValueType<Long> int64FromZero() {
        return ValueType.int64().with(minimum("0"));
    }
}

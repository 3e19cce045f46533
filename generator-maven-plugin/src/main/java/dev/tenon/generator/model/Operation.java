package dev.tenon.generator.model;

import dev.tenon.generator.spec.SpecOperation;
import java.util.List;
import java.util.Optional;

/**
 * An operation, bound to the rows it reads or writes.
 *
 * @param id operationId, as written or derived
 * @param path template with the service's base path
 * @param group what names its controller: the first tag, else the first path segment
 * @param action what it does
 * @param resource what rows are shown as
 * @param params declared parameters, in document order
 * @param body what it takes; empty when nothing
 * @param listing how it lists; present exactly for {@link Action#LIST}
 * @param terms what holds for every call
 * @param answer what success looks like
 * @param spec as written
 */
public record Operation(
        String id,
        String path,
        String group,
        Action action,
        Resource resource,
        List<Param> params,
        Optional<Body> body,
        Optional<Listing> listing,
        Terms terms,
        Answer answer,
        SpecOperation spec) {

    public Operation {
        params = List.copyOf(params);
    }

    /** Whether a path parameter or the terms fix the column of that name. */
    public boolean fixes(String column) {
        return terms.fixes(column)
                || params.stream()
                        .flatMap(param -> param.fixed().stream())
                        .anyMatch(field -> field.column().equals(column));
    }

    /** The same operation with another answer. */
    public Operation withAnswer(Answer other) {
        return new Operation(
                id, path, group, action, resource, params, body, listing, terms, other, spec);
    }

    /** The same operation with another body. */
    public Operation withBody(Optional<Body> other) {
        return new Operation(
                id, path, group, action, resource, params, other, listing, terms, answer, spec);
    }

    /** What an operation does. */
    public enum Action {
        LIST,
        FIND,
        INSERT,
        UPDATE,
        REPLACE,
        DELETE
    }

    /**
     * How a list is sorted and cut.
     *
     * @param sorts fields a caller may sort by
     * @param order when the caller does not say; the key when the spec does not say either
     * @param defaultLimit rows when the caller does not say
     * @param maxLimit rows at most
     */
    public record Listing(List<Field> sorts, List<Order> order, int defaultLimit, int maxLimit) {
        public Listing {
            sorts = List.copyOf(sorts);
            order = List.copyOf(order);
        }
    }

    /**
     * A field to sort by.
     *
     * @param field the field
     * @param descending whether large values come first
     */
    public record Order(Field field, boolean descending) {}

    /**
     * The answer to success.
     *
     * @param status such as 200
     * @param content whether it has a body: the row or rows
     * @param location for an insert, where the row is found; empty when no operation finds it
     */
    public record Answer(int status, boolean content, Optional<RowPath> location) {}

    /**
     * The path of one row.
     *
     * @param path template with the service's base path
     * @param fields the fields that fill its variables, in their order
     */
    public record RowPath(String path, List<Field> fields) {
        public RowPath {
            fields = List.copyOf(fields);
        }
    }
}

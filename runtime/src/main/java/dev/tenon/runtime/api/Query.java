package dev.tenon.runtime.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list request asks for, with every name resolved to a column.
 *
 * @param predicates equality and membership filters, all of which must hold
 * @param order how to sort; the operation's default when the request names none
 * @param page the window of rows; null when the operation does not page
 */
public record Query(
        List<Statement.Predicate<?>> predicates,
        List<Statement.Order> order,
        Statement.@Nullable Page page) {

    public Query {
        predicates = List.copyOf(predicates);
        order = List.copyOf(order);
    }
}

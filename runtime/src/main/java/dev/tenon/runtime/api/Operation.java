package dev.tenon.runtime.api;

import io.micronaut.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the spec, compiled: everything the runtime must know to open a request. A
 * constant of the generated code.
 *
 * @param id operationId of the spec
 * @param method HTTP method
 * @param path path template with the service's base path, such as {@code /pets/{petId}}
 * @param parameters every declared parameter
 * @param filters query parameters that filter by equality
 * @param sorts fields a caller may sort by
 * @param order how rows are sorted when the caller does not say
 * @param paging how many rows a page has; null when the operation does not list
 * @param body reader of the request body; null when it takes none
 * @param location where an inserted row is found; null when nowhere
 * @param parents rows that the rows of a list belong to
 * @param same path parameters that the body repeats
 * @param status status of success
 * @param content whether success has a body
 * @param terms who may call it, and what holds for every call
 */
public record Operation(
        String id,
        HttpMethod method,
        String path,
        List<Parameter<?>> parameters,
        List<Filter<?>> filters,
        List<Sort> sorts,
        List<Statement.Order> order,
        @Nullable Paging paging,
        @Nullable BodyReader<?> body,
        @Nullable Location location,
        List<Parent> parents,
        List<Same> same,
        int status,
        boolean content,
        Terms terms) {

    /**
     * A query parameter that filters by equality, or by membership when it is a list.
     *
     * @param parameter the parameter; its value is a {@code T} or, when {@code list}, a list of
     *     them
     * @param column the column it is compared with
     * @param list whether the parameter holds several values
     */
    public record Filter<T>(Parameter<?> parameter, Column<T> column, boolean list) {}

    /**
     * A field a caller may sort by.
     *
     * @param name field name in JSON
     * @param column its column
     */
    public record Sort(String name, Column<?> column) {}

    /**
     * Offset paging.
     *
     * @param defaultLimit rows of a page when the caller does not say
     * @param maxLimit most rows a caller may ask for
     */
    public record Paging(int defaultLimit, int maxLimit) {}

    /**
     * The path of a row.
     *
     * @param path path template, such as {@code /pets/{petId}}
     * @param columns the columns that fill its variables, in their order
     */
    public record Location(String path, List<Column<?>> columns) {
        public Location {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The row that the rows of a list belong to, as an owner has pets. Without it there is no list.
     *
     * @param parameter the path parameter that names it
     * @param relation its table, of which this column is shown
     * @param column the column of its table that holds that value
     */
    public record Parent(Parameter<?> parameter, Relation<?> relation, Column<?> column) {}

    /**
     * A path parameter whose value the body may repeat, or leave out: another value there is a
     * violation, for a row has one key.
     *
     * @param parameter the path parameter
     * @param field name of the body's field
     */
    public record Same(Parameter<?> parameter, String field) {}

    public Operation {
        parameters = List.copyOf(parameters);
        filters = List.copyOf(filters);
        sorts = List.copyOf(sorts);
        order = List.copyOf(order);
        parents = List.copyOf(parents);
        same = List.copyOf(same);
    }

    /** Starts an operation that takes nothing and answers 200. */
    public static OperationBuilder of(String id, HttpMethod method, String path) {
        return new OperationBuilder(id, method, path);
    }
}

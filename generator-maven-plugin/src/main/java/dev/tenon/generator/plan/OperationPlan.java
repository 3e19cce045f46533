package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * An operation to write: its constant and its controller method.
 *
 * @param constant Java name of the {@code Operation}
 * @param method Java name of the controller method
 * @param id operationId
 * @param route where requests for it arrive
 * @param doc Javadoc of the method, plain text
 * @param origin where the spec declares it, such as {@code openapi.yaml:6}
 * @param takes what it takes
 * @param listing how it lists; empty when it does not
 * @param location where an inserted row is found; empty for nowhere
 * @param terms what holds for every call
 * @param status status of success
 * @param content whether success has a body
 * @param call what the controller method does
 */
public record OperationPlan(
        String constant,
        String method,
        String id,
        Route route,
        String doc,
        String origin,
        Takes takes,
        Optional<Listing> listing,
        Optional<Location> location,
        TermsPlan terms,
        int status,
        boolean content,
        Call call) {

    /**
     * Where requests arrive.
     *
     * @param http HTTP method, such as {@code GET}
     * @param annotation Micronaut's annotation for it, such as {@code Get}
     * @param path template as the runtime knows it
     */
    public record Route(String http, String annotation, String path) {}

    /**
     * What an operation takes.
     *
     * @param parameters constants of parameters without a column
     * @param filters parameters that filter
     * @param body the record of the body; empty for none
     * @param same parameters whose value a field of the body must repeat
     */
    public record Takes(
            List<String> parameters,
            List<Filter> filters,
            Optional<ClassName> body,
            List<Same> same) {
        public Takes {
            parameters = List.copyOf(parameters);
            filters = List.copyOf(filters);
            same = List.copyOf(same);
        }
    }

    /**
     * A parameter that filters.
     *
     * @param parameter its constant
     * @param column the column compared
     * @param list whether it holds several values
     */
    public record Filter(String parameter, ColumnRef column, boolean list) {}

    /**
     * A path parameter that a field of the body repeats.
     *
     * @param parameter its constant
     * @param field name of the field in JSON
     */
    public record Same(String parameter, String field) {}

    /**
     * A jOOQ column.
     *
     * @param table its table
     * @param constant its field
     */
    public record ColumnRef(TablePlan table, String constant) {}

    /**
     * How an operation lists.
     *
     * @param sorts fields a caller may sort by
     * @param order when the caller does not say
     * @param defaultLimit rows when the caller does not say
     * @param maxLimit rows at most
     * @param parents rows that its rows belong to
     */
    public record Listing(
            List<Sort> sorts,
            List<Order> order,
            int defaultLimit,
            int maxLimit,
            List<Parent> parents) {
        public Listing {
            sorts = List.copyOf(sorts);
            order = List.copyOf(order);
            parents = List.copyOf(parents);
        }
    }

    /**
     * A row that a list's rows belong to.
     *
     * @param parameter constant of the path parameter that names it
     * @param column the column of its table that holds that value
     */
    public record Parent(String parameter, ColumnRef column) {}

    /** A field to sort by. */
    public record Sort(String name, ColumnRef column) {}

    /** A column of the default order. */
    public record Order(ColumnRef column, boolean descending) {}

    /** The path of an inserted row, its variables filled by columns in their order. */
    public record Location(String path, List<ColumnRef> columns) {
        public Location {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What a controller method does.
     *
     * @param answer method of {@code Request} that answers: {@code page}, {@code item}, {@code
     *     created} or {@code done}
     * @param repository field of the repository
     * @param action method of the repository
     * @param arguments what it takes, in order
     * @param scopes columns bound by the path
     */
    public record Call(
            String answer,
            String repository,
            String action,
            List<Argument> arguments,
            List<Scope> scopes) {
        public Call {
            arguments = List.copyOf(arguments);
            scopes = List.copyOf(scopes);
        }
    }

    /** What a controller method passes to its repository. */
    public sealed interface Argument {

        /** The filters, order and page of the request. */
        record Query() implements Argument {}

        /** The value of a parameter. */
        record Parameter(String constant) implements Argument {}

        /** The body. */
        record Body(ClassName type) implements Argument {}
    }

    /** A column bound to a path parameter. */
    public record Scope(ColumnRef column, String parameter) {}
}

package dev.tenon.runtime.api;

import io.micronaut.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Puts an {@link Operation} together, part by part. Not safe for use by several threads. */
public final class OperationBuilder {

    private final String id;
    private final HttpMethod method;
    private final String path;
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private final List<Operation.Filter<?>> filters = new ArrayList<>();
    private final List<Operation.Sort> sorts = new ArrayList<>();
    private final List<Statement.Order> order = new ArrayList<>();
    private final List<Operation.Parent> parents = new ArrayList<>();
    private final List<Operation.Same> same = new ArrayList<>();
    private Operation.@Nullable Paging paging;
    private @Nullable BodyReader<?> body;
    private Operation.@Nullable Location location;
    private int status = 200;
    private boolean content = true;

    OperationBuilder(String id, HttpMethod method, String path) {
        this.id = id;
        this.method = method;
        this.path = path;
    }

    /** Takes one more parameter. */
    public OperationBuilder parameter(Parameter<?> parameter) {
        parameters.add(parameter);
        return this;
    }

    /** Takes a query parameter that must equal a column. */
    public <T> OperationBuilder filter(Parameter<T> parameter, Field<T> column) {
        parameters.add(parameter);
        filters.add(new Operation.Filter<>(parameter, column, false));
        return this;
    }

    /** Takes a query parameter whose values a column must be among. */
    public <T> OperationBuilder filterIn(Parameter<List<T>> parameter, Field<T> column) {
        parameters.add(parameter);
        filters.add(new Operation.Filter<>(parameter, column, true));
        return this;
    }

    /** Lets a caller sort by one more field. */
    public OperationBuilder sort(String name, Field<?> column) {
        sorts.add(new Operation.Sort(name, column));
        return this;
    }

    /** Sorts by this column, after those already named, when the caller does not say. */
    public OperationBuilder orderBy(Field<?> column, boolean descending) {
        order.add(new Statement.Order(column, descending));
        return this;
    }

    /** Answers pages. */
    public OperationBuilder page(int defaultLimit, int maxLimit) {
        paging = new Operation.Paging(defaultLimit, maxLimit);
        return this;
    }

    /** Takes a body. */
    public OperationBuilder body(BodyReader<?> reader) {
        body = reader;
        return this;
    }

    /** Tells where its row is found; the columns fill the template's variables, in their order. */
    public OperationBuilder location(String template, Field<?>... columns) {
        location = new Operation.Location(template, List.of(columns));
        return this;
    }

    /** Lists rows of the row whose column has the parameter's value: 404 when there is none. */
    public OperationBuilder belongsTo(Parameter<?> parameter, TableField<?, ?> column) {
        parents.add(new Operation.Parent(parameter, column));
        return this;
    }

    /** Takes a body whose field has the value of a path parameter, whether it says so or not. */
    public OperationBuilder same(Parameter<?> parameter, String field) {
        same.add(new Operation.Same(parameter, field));
        return this;
    }

    /** Answers without a body. */
    public OperationBuilder withoutContent() {
        content = false;
        return this;
    }

    /** Answers this status when all is well. */
    public OperationBuilder success(int code) {
        status = code;
        return this;
    }

    /** The operation. */
    public Operation build() {
        return new Operation(
                id,
                method,
                path,
                parameters,
                filters,
                sorts,
                order,
                paging,
                body,
                location,
                parents,
                same,
                status,
                content);
    }
}

package dev.tenon.runtime.api;

import io.micronaut.http.HttpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final TermsBuilder terms = new TermsBuilder();

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
    public <T> OperationBuilder filter(Parameter<T> parameter, Column<T> column) {
        parameters.add(parameter);
        filters.add(new Operation.Filter<>(parameter, column, false));
        return this;
    }

    /** Takes a query parameter whose values a column must be among. */
    public <T> OperationBuilder filterIn(Parameter<List<T>> parameter, Column<T> column) {
        parameters.add(parameter);
        filters.add(new Operation.Filter<>(parameter, column, true));
        return this;
    }

    /** Lets a caller sort by one more field. */
    public OperationBuilder sort(String name, Column<?> column) {
        sorts.add(new Operation.Sort(name, column));
        return this;
    }

    /** Sorts by this column, after those already named, when the caller does not say. */
    public OperationBuilder orderBy(Column<?> column, boolean descending) {
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
    public OperationBuilder location(String template, Column<?>... columns) {
        location = new Operation.Location(template, List.of(columns));
        return this;
    }

    /** Lists rows of the row whose column has the parameter's value: 404 when there is none. */
    public OperationBuilder belongsTo(Parameter<?> parameter, Column<?> column) {
        Relation<Boolean> relation =
                Relation.<Boolean>of(column.table(), _ -> true, _ -> {})
                        .column(column.name(), column);
        parents.add(new Operation.Parent(parameter, relation, column));
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

    /** Admits callers by this security scheme who have the scopes: roles or groups. */
    public OperationBuilder admits(String scheme, String... scopes) {
        terms.admit(scheme, Set.of(scopes));
        return this;
    }

    /** Admits callers without credentials. */
    public OperationBuilder admitsAnonymous() {
        terms.admitAnonymous();
        return this;
    }

    /** Lets only these roles call. */
    public OperationBuilder roles(String... names) {
        terms.roles(Set.of(names));
        return this;
    }

    /** Lets only callers of one of these groups call. */
    public OperationBuilder groups(String... names) {
        terms.groups(Set.of(names));
        return this;
    }

    /** Lets SQL read a setting. */
    public OperationBuilder setting(String name, Source source) {
        terms.setting(name, source);
        return this;
    }

    /** Keeps to rows whose column has this value, and gives it to rows that are inserted. */
    public <T> OperationBuilder fixed(Column<T> column, Source source) {
        terms.fixed(column, source);
        return this;
    }

    /** Calls this SQL function first. */
    public OperationBuilder preRequest(String function) {
        terms.preRequest(function);
        return this;
    }

    /** Lets SQL decide the status of the answer. */
    public OperationBuilder replyStatus() {
        terms.replyStatus();
        return this;
    }

    /** Lets SQL add header fields to the answer. */
    public OperationBuilder replyHeaders() {
        terms.replyHeaders();
        return this;
    }

    /** Writes a cookie from a setting. */
    public OperationBuilder cookie(Terms.CookieOut cookie) {
        terms.cookie(cookie);
        return this;
    }

    /** Runs in an explicit transaction of this isolation. */
    public OperationBuilder isolation(Terms.Isolation level) {
        terms.isolation(level);
        return this;
    }

    /** Bounds how long its statement runs. */
    public OperationBuilder maxTime(Duration most) {
        terms.time(most);
        return this;
    }

    /** Bounds the rows of an answer. */
    public OperationBuilder maxRows(int most) {
        terms.rows(most);
        return this;
    }

    /** Bounds the bytes of the request's body. */
    public OperationBuilder maxBody(int most) {
        terms.body(most);
        return this;
    }

    /** Bounds the bytes of the answer's body. */
    public OperationBuilder maxResponse(int most) {
        terms.response(most);
        return this;
    }

    /** Bounds how often it is called within a time. */
    public OperationBuilder maxRate(int calls, Duration within) {
        terms.rate(new Rate(calls, within));
        return this;
    }

    /** Bounds how many calls are served at a time. */
    public OperationBuilder maxConcurrent(int most) {
        terms.concurrent(most);
        return this;
    }

    /** Says whose calls are counted together; those of one client where nothing is said. */
    public OperationBuilder countedPer(Throttle.Per whose) {
        terms.per(whose);
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
                content,
                terms.build());
    }
}

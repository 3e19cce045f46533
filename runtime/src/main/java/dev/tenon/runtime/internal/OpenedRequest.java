package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.api.Request;
import dev.tenon.runtime.api.Session;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.codec.RowsJson;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A request that passed every check. Used by one request only. */
final class OpenedRequest implements Request {

    private final RequestRunner runner;
    private final Received received;

    OpenedRequest(RequestRunner runner, Received received) {
        this.runner = runner;
        this.received = received;
    }

    @Override
    public <T> T get(Parameter<T> parameter) {
        T value = opened().find(parameter);
        if (value == null) {
            throw new IllegalArgumentException(
                    "parameter " + parameter.name() + " may be absent: use find");
        }
        return value;
    }

    @Override
    public <T> @Nullable T find(Parameter<T> parameter) {
        return opened().find(parameter);
    }

    @Override
    public Query query() {
        return opened().query();
    }

    @Override
    public <B> B body(BodyReader<B> reader) {
        BodyValues body = received.body();
        if (body == null || !reader.equals(operation().body())) {
            throw new IllegalArgumentException(
                    operation().id() + " takes no body of " + reader.schema());
        }
        return reader.create().apply(body);
    }

    @Override
    public Principal principal() {
        return received.principal();
    }

    @Override
    public Session session() {
        return runner.sessions().open(identity());
    }

    @Override
    public CompletionStage<HttpResponse<?>> page(Statement<?> statement) {
        Statement.Page page = statement.page();
        return runner.workers()
                .run(() -> {
                    RowsJson.Rows rows = list(statement, page);
                    if (rows.count() == 0) {
                        new ParentRows(runner.executor(), identity()).check(opened());
                    }
                    MutableHttpResponse<byte[]> answer =
                            Answers.of(operation().status(), Answers.JSON, rows.json());
                    String links = page == null ? "" : links(page, rows.more());
                    return links.isEmpty() ? answer : answer.header("Link", links);
                });
    }

    private RowsJson.Rows list(Statement<?> statement, Statement.@Nullable Page page) {
        if (page == null) {
            return runner.executor()
                    .execute(
                            identity(),
                            statement,
                            RowsAnswer.upTo(statement.relation(), Integer.MAX_VALUE));
        }
        // One row more than asked for tells whether there is a next page.
        int limit = Math.min(page.limit(), Integer.MAX_VALUE - 1);
        Statement<?> oneMore = withPage(statement, new Statement.Page(limit + 1, page.offset()));
        return runner.executor()
                .execute(identity(), oneMore, RowsAnswer.upTo(statement.relation(), limit));
    }

    private static <R> Statement<R> withPage(Statement<R> statement, Statement.Page page) {
        return new Statement<>(
                statement.relation(),
                statement.verb(),
                statement.assignments(),
                statement.predicates(),
                statement.order(),
                page);
    }

    private String links(Statement.Page page, boolean more) {
        return new Links(received.exchange().path(), opened().queryString(), page).header(more);
    }

    @Override
    public CompletionStage<HttpResponse<?>> item(Statement<?> statement) {
        if (!operation().content()) {
            return done(statement);
        }
        return runner.workers()
                .run(() -> {
                    byte[] json =
                            runner.executor()
                                    .execute(
                                            identity(),
                                            statement,
                                            RowsAnswer.first(statement.relation()));
                    return Answers.of(operation().status(), Answers.JSON, json);
                });
    }

    @Override
    public CompletionStage<HttpResponse<?>> created(Statement<?> statement) {
        return runner.workers()
                .run(() ->
                        runner.executor()
                                .execute(
                                        identity(),
                                        statement,
                                        RowsAnswer.created(statement.relation(), opened().plan())));
    }

    @Override
    public CompletionStage<HttpResponse<?>> done(Statement<?> statement) {
        return runner.workers()
                .run(() -> {
                    if (runner.executor().run(identity(), statement) == 0) {
                        throw RowsAnswer.noRow();
                    }
                    return Answers.empty(operation().status());
                });
    }

    private Opened opened() {
        return received.opened();
    }

    private Operation operation() {
        return received.operation();
    }

    private Identity identity() {
        boolean reads = operation().method() == HttpMethod.GET;
        return new Identity(received.principal().role(), Map.of(), reads);
    }
}

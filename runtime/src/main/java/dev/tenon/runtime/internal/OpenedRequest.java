package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.api.Request;
import dev.tenon.runtime.api.Session;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.codec.RowsJson;
import dev.tenon.runtime.internal.throttle.Lease;
import dev.tenon.runtime.session.Frame;
import dev.tenon.runtime.session.JdbcSessions;
import dev.tenon.runtime.session.Outcome;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request that passed every check. Used by one request only. */
final class OpenedRequest implements Request {

    private final RequestRunner runner;
    private final Received received;
    private final Frame frame;
    private final FixedColumns fixed;
    private final Reply reply;

    /**
     * Reads what the operation's terms take from the request.
     *
     * @throws ProblemException 400 when that cannot be handed to the database
     */
    OpenedRequest(RequestRunner runner, Received received) {
        this.runner = runner;
        this.received = received;
        SourceValues sources = new SourceValues(received, runner.auth());
        this.frame = RequestFrame.of(received, runner.auth(), sources, runner.end());
        this.fixed = new FixedColumns(operation().terms().fixed(), sources);
        this.reply = new Reply(operation().terms().reply(), received.exchange().id());
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
        return new JdbcSessions(runner.executor()).open(frame.withoutReply());
    }

    @Override
    public CompletionStage<HttpResponse<?>> page(Statement<?> statement) {
        Statement<?> kept = fixed.keep(statement);
        return answer(() -> {
            Statement.Page page = RowLimit.page(operation(), kept.page());
            Outcome<RowsJson.Rows> outcome = list(kept, page);
            RowsJson.Rows rows = outcome.answer();
            frame.tally().rows(rows.count());
            if (rows.count() == 0) {
                new ParentRows(runner.executor(), frame.withoutReply()).check(opened());
            }
            MutableHttpResponse<byte[]> answer =
                    Answers.of(operation().status(), Answers.JSON, checked(rows.json()));
            String links = page == null ? "" : links(page, rows.more());
            return reply.apply(
                    links.isEmpty() ? answer : answer.header("Link", links), outcome.left());
        });
    }

    private Outcome<RowsJson.Rows> list(Statement<?> statement, Statement.@Nullable Page page) {
        int bytes = RowLimit.bytes(operation(), runner.limits());
        if (page == null) {
            return RowLimit.check(
                    operation(),
                    most ->
                            runner.executor()
                                    .execute(
                                            frame,
                                            RowLimit.upTo(statement, most),
                                            RowsAnswer.upTo(statement.relation(), most, bytes)));
        }
        // One row more than asked for tells whether there is a next page.
        int limit = Math.min(page.limit(), Integer.MAX_VALUE - 1);
        Statement<?> oneMore = RowLimit.withPage(statement, page.withLimit(limit + 1));
        return runner.executor()
                .execute(frame, oneMore, RowsAnswer.upTo(statement.relation(), limit, bytes));
    }

    private String links(Statement.Page page, boolean more) {
        return new Links(received.exchange().path(), opened().queryString(), page).header(more);
    }

    @Override
    public CompletionStage<HttpResponse<?>> item(Statement<?> statement) {
        if (!operation().content()) {
            return done(statement);
        }
        Statement<?> kept = fixed.keep(statement);
        return answer(() -> {
            Outcome<byte[]> row =
                    runner.executor().execute(frame, kept, RowsAnswer.first(kept.relation()));
            frame.tally().rows(1);
            return reply.apply(
                    Answers.of(operation().status(), Answers.JSON, checked(row.answer())),
                    row.left());
        });
    }

    @Override
    public CompletionStage<HttpResponse<?>> created(Statement<?> statement) {
        Statement<?> kept = fixed.keep(statement);
        return answer(() -> {
            Outcome<MutableHttpResponse<byte[]>> row =
                    runner.executor()
                            .execute(
                                    frame,
                                    kept,
                                    RowsAnswer.created(kept.relation(), opened().plan()));
            frame.tally().rows(1);
            return reply.apply(row.answer(), row.left());
        });
    }

    @Override
    public CompletionStage<HttpResponse<?>> done(Statement<?> statement) {
        Statement<?> kept = fixed.keep(statement);
        return answer(() -> {
            Outcome<Long> touched = runner.executor().run(frame, kept);
            frame.tally().rows(touched.answer());
            if (touched.answer() == 0) {
                throw RowsAnswer.noRow();
            }
            return reply.apply(Answers.empty(operation().status()), touched.left());
        });
    }

    private CompletionStage<HttpResponse<?>> answer(Supplier<HttpResponse<?>> work) {
        Lease lease =
                runner.concurrency().enter(operation(), principal(), received.exchange().remote());
        if (!lease.counts()) {
            return started(work);
        }
        try {
            return started(work).whenComplete((_, _) -> lease.end());
        } catch (RuntimeException e) {
            lease.end();
            throw e;
        }
    }

    private CompletionStage<HttpResponse<?>> started(Supplier<HttpResponse<?>> work) {
        return runner.workers()
                .run(
                        frame.tally(),
                        () -> {
                            try {
                                return work.get();
                            } catch (ProblemException e) {
                                throw runner.admission().explained(received, e);
                            }
                        });
    }

    private byte[] checked(byte[] json) {
        return RowLimit.checkBytes(operation(), json);
    }

    private Opened opened() {
        return received.opened();
    }

    private Operation operation() {
        return received.operation();
    }
}

package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.problem.SqlStateProblems;
import dev.tenon.runtime.query.BoundSql;
import dev.tenon.runtime.query.RenderedQuery;
import dev.tenon.runtime.query.SqlShapes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/** Runs statements over the connections of a pool. */
public final class JdbcExecutor implements Executor {

    private final Pool pool;
    private final LiveSchema schema;
    private final SqlShapes shapes = new SqlShapes();
    private final Pipeline pipeline;

    /**
     * Runs over this pool, which stays the caller's to close.
     *
     * @param schema tells a schema that does not fit from a fault
     */
    public JdbcExecutor(Pool pool, LiveSchema schema) {
        this.pool = pool;
        this.schema = schema;
        this.pipeline = new Pipeline(pool.settings().statementTimeout());
    }

    @Override
    public <A> A execute(Identity identity, Statement<?> statement, ResultHandler<A> handler) {
        return run(new Call<>(identity, statement, shapes.returning(statement), handler));
    }

    @Override
    public <A> A query(Identity identity, ResultQuery<?> query, ResultHandler<A> handler) {
        return run(new Call<>(identity, null, RenderedQuery.of(query), handler));
    }

    @Override
    public long run(Identity identity, Statement<?> statement) {
        return run(
                new Call<>(identity, statement, shapes.counting(statement), JdbcExecutor::count));
    }

    private static long count(@Nullable ResultSet rows, long updated) throws SQLException {
        long count = updated;
        while (rows != null && rows.next()) {
            count++;
        }
        return count;
    }

    private <A> A run(Call<A> call) {
        Retry retry = new Retry(call.sql.reads());
        while (true) {
            try {
                return attempt(call, retry);
            } catch (SQLException e) {
                if (!retry.again(e)) {
                    throw new ProblemException(problem(e, call.statement));
                }
                if (Retry.isOutdated(e)) {
                    pool.renew();
                }
            }
        }
    }

    private Problem problem(SQLException failure, @Nullable Statement<?> statement) {
        return schema.explains(failure)
                ? ProblemCode.SCHEMA.problem(
                        "The database lacks a table or column.",
                        "Run the migrations of the service: it goes on without a restart.")
                : SqlStateProblems.of(failure, statement);
    }

    private <A> A attempt(Call<A> call, Retry retry) throws SQLException {
        try (Connection connection = retry.afterLoss() ? pool.takeAlive() : pool.take()) {
            var run = pipeline.run(connection, call.identity, call.sql, call.handler);
            if (run.tainted()) {
                pool.discard(connection);
            }
            return run.answer();
        }
    }

    /** What to run; the statement is null for a query that is none. */
    private record Call<A>(
            Identity identity,
            @Nullable Statement<?> statement,
            BoundSql sql,
            ResultHandler<A> handler) {}
}

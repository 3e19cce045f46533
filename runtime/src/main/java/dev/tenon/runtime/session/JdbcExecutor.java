package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.metrics.CacheUse;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements over the connections of a pool. */
public final class JdbcExecutor implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcExecutor.class);
    private static final String UNCLEAN =
            "a connection is thrown away: SQL of the request before has left a role, a temporary"
                    + " relation, a channel or a cursor on it";

    private final Pool pool;
    private final LiveSchema schema;
    private final RoleDefaults roles;
    private final SqlShapes shapes = new SqlShapes();
    private final Pipeline pipeline;

    /**
     * Runs over this pool, which stays the caller's to close.
     *
     * @param schema tells a schema that does not fit from a fault
     */
    public JdbcExecutor(Pool pool, LiveSchema schema) {
        this(pool, schema, RoleDefaults.NONE);
    }

    /**
     * The same.
     *
     * @param roles what roles bring along
     */
    public JdbcExecutor(Pool pool, LiveSchema schema, RoleDefaults roles) {
        this.pool = pool;
        this.schema = schema;
        this.roles = roles;
        this.pipeline = new Pipeline(pool.settings(), pool.session());
    }

    /** How the shapes of statements are found again. */
    public CacheUse shapes() {
        return shapes.use();
    }

    @Override
    public <A> Outcome<A> execute(Frame frame, Statement<?> statement, ResultHandler<A> handler) {
        return run(new Call<>(roles.add(frame), statement, shapes.returning(statement), handler));
    }

    @Override
    public <A> Outcome<A> query(Frame frame, BoundSql sql, ResultHandler<A> handler) {
        return run(new Call<>(roles.add(frame), null, sql, handler));
    }

    @Override
    public <A> Outcome<A> query(Frame frame, ResultQuery<?> query, ResultHandler<A> handler) {
        return query(frame, RenderedQuery.of(query), handler);
    }

    @Override
    public Outcome<Long> run(Frame frame, Statement<?> statement) {
        return run(
                new Call<>(
                        roles.add(frame),
                        statement,
                        shapes.counting(statement),
                        JdbcExecutor::count));
    }

    private static Long count(@Nullable ResultSet rows, long updated) throws SQLException {
        long count = updated;
        while (rows != null && rows.next()) {
            count++;
        }
        return count;
    }

    private <A> Outcome<A> run(Call<A> call) {
        Retry retry = new Retry(call.sql.reads(), pool.settings().size());
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
        if (Cleanliness.isMissing(failure)) {
            return ProblemCode.UNAVAILABLE.problem("No connection to the database is clean.");
        }
        return schema.explains(failure)
                ? ProblemCode.SCHEMA.problem(
                        "The database lacks a table or column.",
                        "Run the migrations of the service: it goes on without a restart.")
                : SqlStateProblems.of(failure, statement);
    }

    private <A> Outcome<A> attempt(Call<A> call, Retry retry) throws SQLException {
        try (Connection connection = take(call.frame.tally(), retry)) {
            long start = System.nanoTime();
            boolean done = false;
            try {
                Outcome<A> outcome = pipeline.run(connection, call.frame, call.sql, call.handler);
                done = true;
                return outcome;
            } catch (SQLException e) {
                if (Cleanliness.isMissing(e)) {
                    LOG.warn(UNCLEAN);
                    pool.discard(connection);
                    done = true;
                }
                throw e;
            } finally {
                call.frame.tally().held(System.nanoTime() - start);
                if (!done && call.frame.isExplicit()) {
                    rollBack(connection);
                }
            }
        }
    }

    private Connection take(Tally tally, Retry retry) throws SQLException {
        long start = System.nanoTime();
        try {
            return retry.afterLoss() ? pool.takeAlive() : pool.take();
        } finally {
            tally.waited(System.nanoTime() - start);
        }
    }

    /** Nobody else gets a connection whose transaction is not surely over. */
    private void rollBack(Connection connection) throws SQLException {
        try (var jdbc = connection.createStatement()) {
            jdbc.execute("rollback");
        } catch (SQLException _) {
            pool.discard(connection);
        }
    }

    /** What to run; the statement is null for a query that is none. */
    private record Call<A>(
            Frame frame,
            @Nullable Statement<?> statement,
            BoundSql sql,
            ResultHandler<A> handler) {}
}

package dev.tenon.runtime.session;

import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.ResultRow;
import dev.tenon.runtime.api.Session;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.codec.TypedRows;
import dev.tenon.runtime.problem.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/** The statements of one identity, for Java callers. */
final class JdbcSession implements Session {

    private final Executor executor;
    private final Frame frame;

    JdbcSession(Executor executor, Frame frame) {
        this.executor = executor;
        this.frame = frame;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when there are several rows: the statement does not name a key
     */
    @Override
    public <R> Optional<R> find(Statement<R> statement) {
        List<R> found = list(statement);
        if (found.size() > 1) {
            throw new IllegalStateException("several rows where there should be one");
        }
        return found.stream().findFirst();
    }

    @Override
    public <R> R one(Statement<R> statement) {
        return find(statement)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND.problem()));
    }

    @Override
    public <R> List<R> list(Statement<R> statement) {
        Function<ResultRow, R> read = statement.relation().read();
        return counted(
                executor.execute(frame, statement, (result, _) -> read(result, read)).answer());
    }

    @Override
    public <R> List<R> list(ResultQuery<?> query, Function<ResultRow, R> read) {
        return counted(executor.query(frame, query, (result, _) -> read(result, read)).answer());
    }

    @Override
    public long execute(Statement<?> statement) {
        long touched = executor.run(frame, statement).answer();
        frame.tally().rows(touched);
        return touched;
    }

    private <R> List<R> counted(List<R> rows) {
        frame.tally().rows(rows.size());
        return rows;
    }

    private static <R> List<R> read(@Nullable ResultSet result, Function<ResultRow, R> read)
            throws SQLException {
        if (result == null) {
            throw new IllegalArgumentException("the statement gives no rows to read");
        }
        return Collections.unmodifiableList(TypedRows.list(result, read));
    }
}

package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ResultRow;
import dev.tenon.runtime.api.Session;
import dev.tenon.runtime.api.Sessions;
import java.sql.ResultSet;
import java.util.function.Function;

/** Opens sessions over an executor. */
public final class JdbcSessions implements Sessions {

    private final Executor executor;
    private final Function<ResultSet, ResultRow> rows;

    /**
     * Opens sessions.
     *
     * @param rows shows the current row of a result; asked once for each result
     */
    public JdbcSessions(Executor executor, Function<ResultSet, ResultRow> rows) {
        this.executor = executor;
        this.rows = rows;
    }

    @Override
    public Session open(Identity identity) {
        return new JdbcSession(executor, rows, identity);
    }
}

package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.session.Executor;
import dev.tenon.runtime.session.Frame;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Tells an owner without pets from an owner who is not there. Asked only when a list came out
 * empty, so the trips of all other requests stay one.
 */
final class ParentRows {

    private final Executor executor;
    private final Frame frame;

    /** Asks within this frame: what its hook sets, policies may read. */
    ParentRows(Executor executor, Frame frame) {
        this.executor = executor;
        this.frame = frame;
    }

    /** Ends the request with 404 when a row that the operation's list belongs to is not there. */
    void check(Opened opened) {
        for (Operation.Parent parent : opened.operation().parents()) {
            Object value = opened.find(parent.parameter());
            if (value != null && !exists(parent.column(), value)) {
                throw ProblemCode.NOT_FOUND.exception(
                        "There is no row for " + parent.parameter().name() + ".");
            }
        }
    }

    private boolean exists(TableField<?, ?> column, Object value) {
        ResultQuery<?> query =
                DSL.using(SQLDialect.POSTGRES)
                        .selectOne()
                        .from(Objects.requireNonNull(column.getTable()))
                        .where(equal(column, value))
                        .limit(1);
        return executor.query(frame, query, (rows, _) -> rows != null && rows.next()).answer();
    }

    /** The parameter may be of a narrower type than the column: 32 bits where it has 64. */
    private static <T> Condition equal(TableField<?, T> column, Object value) {
        return column.eq(DSL.val(value, column));
    }
}

package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.api.Statement.Page;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.session.Executor;
import dev.tenon.runtime.session.Frame;
import java.util.List;

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
            if (value != null && !exists(parent.relation(), parent.column(), value)) {
                throw ProblemCode.NOT_FOUND.exception(
                        "There is no row for " + parent.parameter().name() + ".");
            }
        }
    }

    /** The parameter may be of a narrower type than the column: 32 bits where it has 64. */
    @SuppressWarnings("unchecked") // a column is compared with any number its type can hold
    private <T> boolean exists(Relation<?> relation, Column<T> column, Object value) {
        var here = new Statement.Predicate<>(column, List.of((T) value));
        Statement<?> first =
                relation.select()
                        .matching(new Query(List.of(here), List.of(), new Page(1, 0, true)));
        return executor.execute(frame, first, (rows, _) -> rows != null && rows.next()).answer();
    }
}

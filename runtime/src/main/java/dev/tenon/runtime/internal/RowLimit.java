package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.codec.RowsJson;
import dev.tenon.runtime.limits.HttpLimits;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.session.Outcome;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers within the operation's bounds. Pages get shorter; an answer without pages that
 * would be too long is a problem instead, told before its first byte.
 */
final class RowLimit {

    private RowLimit() {}

    /** The window of rows that is served when this one is asked for; null for all rows. */
    static Statement.@Nullable Page page(Operation operation, Statement.@Nullable Page asked) {
        Integer most = operation.terms().bounds().rows();
        return asked == null || most == null || asked.limit() <= most
                ? asked
                : asked.withLimit(most);
    }

    /**
     * All rows, if they are not too many.
     *
     * @param list gives at most so many rows, and tells whether there are more
     */
    static Outcome<RowsJson.Rows> check(
            Operation operation, IntFunction<Outcome<RowsJson.Rows>> list) {
        Integer most = operation.terms().bounds().rows();
        Outcome<RowsJson.Rows> outcome = list.apply(most == null ? Integer.MAX_VALUE : most);
        if (outcome.answer().more()) {
            throw ProblemCode.INVALID.exception(
                    "The answer would have more than " + most + " rows.",
                    "Ask for fewer, by its filters.");
        }
        return outcome;
    }

    /** A statement that gives one row more than {@code most}, when there are so many. */
    static Statement<?> upTo(Statement<?> statement, int most) {
        return most == Integer.MAX_VALUE
                ? statement
                : withPage(statement, new Statement.Page(most + 1, 0, true));
    }

    /** The same statement with another window of rows. */
    static <R> Statement<R> withPage(Statement<R> statement, Statement.Page page) {
        return new Statement<>(
                statement.relation(),
                statement.verb(),
                statement.assignments(),
                statement.predicates(),
                statement.order(),
                page);
    }

    /** Most bytes of a list: the operation's bound, else the service's. */
    static int bytes(Operation operation, HttpLimits limits) {
        Integer most = operation.terms().bounds().response();
        return most == null ? limits.response() : most;
    }

    /** The bytes of an answer, if they are not too many. */
    static byte[] checkBytes(Operation operation, byte[] json) {
        Integer most = operation.terms().bounds().response();
        if (most != null && json.length > most) {
            throw RowsJson.tooLong(most);
        }
        return json;
    }
}

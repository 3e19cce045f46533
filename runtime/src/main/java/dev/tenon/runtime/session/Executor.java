package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.query.BoundSql;
import org.jooq.ResultQuery;

/**
 * Runs statements, each as one round trip and one transaction. Blocks: meant for virtual threads.
 * Safe for use by many threads.
 *
 * <p>Every method throws {@link ProblemException} with the status and code an HTTP caller gets when
 * the database refuses, is too slow, or cannot be reached.
 */
public interface Executor {

    /**
     * Runs a statement. SELECT, INSERT and UPDATE give the rows they touched with the relation's
     * columns; DELETE gives a count.
     */
    <A> Outcome<A> execute(Frame frame, Statement<?> statement, ResultHandler<A> handler);

    /** Runs a text of our own. */
    <A> Outcome<A> query(Frame frame, BoundSql sql, ResultHandler<A> handler);

    /** Runs any jOOQ query; the rows have the columns it selects. */
    <A> Outcome<A> query(Frame frame, ResultQuery<?> query, ResultHandler<A> handler);

    /**
     * Runs a statement for its effect and answers how many rows it touched. Asks for no rows back,
     * so the role needs no right to read them.
     */
    Outcome<Long> run(Frame frame, Statement<?> statement);

    /** The same within nothing but an identity. */
    default <A> A execute(Identity identity, Statement<?> statement, ResultHandler<A> handler) {
        return execute(Frame.of(identity), statement, handler).answer();
    }

    /** The same within nothing but an identity. */
    default <A> A query(Identity identity, BoundSql sql, ResultHandler<A> handler) {
        return query(Frame.of(identity), sql, handler).answer();
    }

    /** The same within nothing but an identity. */
    default <A> A query(Identity identity, ResultQuery<?> query, ResultHandler<A> handler) {
        return query(Frame.of(identity), query, handler).answer();
    }

    /** The same within nothing but an identity. */
    default long run(Identity identity, Statement<?> statement) {
        return run(Frame.of(identity), statement).answer();
    }
}

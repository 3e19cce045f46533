package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Statement;
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
    <A> A execute(Identity identity, Statement<?> statement, ResultHandler<A> handler);

    /** Runs any jOOQ query; the rows have the columns it selects. */
    <A> A query(Identity identity, ResultQuery<?> query, ResultHandler<A> handler);

    /**
     * Runs a statement for its effect and answers how many rows it touched. Asks for no rows back,
     * so the role needs no right to read them.
     */
    long run(Identity identity, Statement<?> statement);
}

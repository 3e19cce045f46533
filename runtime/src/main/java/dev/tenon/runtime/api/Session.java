package dev.tenon.runtime.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.ResultQuery;

/**
 * Runs statements under one identity. Each call is one round trip and one transaction of its own:
 * role, settings and limits are set and gone with it. Safe for use by many threads.
 *
 * <p>Every method throws {@link ProblemException} when the database refuses, with the status and
 * code an HTTP caller would get.
 */
public interface Session {

    /** The only row; empty when there is none. */
    <R> Optional<R> find(Statement<R> statement);

    /** The only row. Throws {@link ProblemException} 404 when there is none. */
    <R> R one(Statement<R> statement);

    /** The rows, in the statement's order. */
    <R> List<R> list(Statement<R> statement);

    /** The rows of any jOOQ query, read by {@code read}. */
    <R> List<R> list(ResultQuery<?> query, Function<ResultRow, R> read);

    /** Runs a write and answers how many rows it touched. */
    long execute(Statement<?> statement);
}

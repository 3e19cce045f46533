package dev.tenon.runtime.api;

import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters and body passed every check, and the answers it can get. Each answer
 * runs its statement in one round trip, away from the event loop.
 */
public interface Request {

    /** The value of a required parameter, or of one with a default. */
    <T> T get(Parameter<T> parameter);

    /** The value of an optional parameter; null when it is absent and has no default. */
    <T> @Nullable T find(Parameter<T> parameter);

    /** The filters, order and page it asks for. */
    Query query();

    /** Its body. */
    <B> B body(BodyReader<B> reader);

    /** Who calls. */
    Principal principal();

    /** The identity its statements run under. */
    Session session();

    /** Answers a page of rows as a JSON array, with {@code Link} (RFC 8288) to its neighbours. */
    CompletionStage<HttpResponse<?>> page(Statement<?> statement);

    /** Answers one row, or 404 when there is none. */
    CompletionStage<HttpResponse<?>> item(Statement<?> statement);

    /** Answers the row that was inserted, with {@code Location}. */
    CompletionStage<HttpResponse<?>> created(Statement<?> statement);

    /** Answers without a body, or 404 when no row was touched. */
    CompletionStage<HttpResponse<?>> done(Statement<?> statement);
}

package dev.tenon.runtime.internal.management;

import dev.tenon.runtime.internal.SharedAnswer;
import dev.tenon.runtime.internal.Workers;
import dev.tenon.runtime.internal.front.Stopping;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.session.LiveSchema;
import dev.tenon.runtime.session.Pool;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Whether the service lives, and whether to send it requests. Safe for use by many threads. */
@Singleton
public final class Health {

    private static final long PATIENCE_SECONDS = 1;

    private static final State UP = new State(true, "{\"status\":\"UP\"}");
    private static final State DOWN = new State(false, "{\"status\":\"DOWN\"}");

    /** Anybody may ask: the names of what is missing are for the log. */
    private static final State UNFIT =
            new State(
                    false,
                    """
                    {"status":"DOWN","code":"%s","detail":"%s: the log names what is missing."}\
                    """
                            .formatted(ProblemCode.SCHEMA.code(), ProblemCode.SCHEMA.title()));

    private final Pool pool;
    private final LiveSchema schema;
    private final Workers workers;
    private final Stopping stopping;

    /** Anybody may ask as often as they like: the connections are for requests. */
    private final SharedAnswer<State> state;

    Health(Pool pool, LiveSchema schema, Workers workers, Stopping stopping) {
        this.pool = pool;
        this.schema = schema;
        this.workers = workers;
        this.stopping = stopping;
        this.state = new SharedAnswer<>(() -> workers.runAside(this::state));
    }

    /**
     * How the service is.
     *
     * @param up whether it is well
     * @param json that in JSON
     */
    public record State(boolean up, String json) {

        /** Status of an answer that tells it. */
        public int status() {
            return up ? 200 : ProblemCode.UNAVAILABLE.status();
        }

        /** That in JSON, in UTF-8. */
        public byte[] bytes() {
            return json.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Well as long as somebody answers. */
    public State live() {
        return UP;
    }

    /**
     * Well when the database answers within a second and has what the service needs, and the
     * service is not stopping. Comes on another thread.
     */
    public CompletionStage<State> ready() {
        if (stopping.hasBegun()) {
            return workers.runAside(() -> DOWN);
        }
        return state.get().completeOnTimeout(DOWN, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private State state() {
        if (!pool.ready()) {
            return DOWN;
        }
        return schema.isCompleteNow() ? UP : UNFIT;
    }
}

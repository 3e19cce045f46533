package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.internal.Answers;
import dev.tenon.runtime.internal.SharedAnswer;
import dev.tenon.runtime.internal.Workers;
import dev.tenon.runtime.internal.front.Stopping;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.session.LiveSchema;
import dev.tenon.runtime.session.Pool;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Tells a platform whether the service lives, and whether to send it requests. Not in the OpenAPI
 * document: they are no part of the service's contract.
 */
@Controller
final class HealthController {

    private static final long PATIENCE_SECONDS = 1;

    private static final String UP = "{\"status\":\"UP\"}";
    private static final String DOWN = "{\"status\":\"DOWN\"}";

    /** Anybody may ask: the names of what is missing are for the log. */
    private static final String UNFIT =
            "{\"status\":\"DOWN\",\"code\":\"%s\",\"detail\":\"%s: the log names what is missing.\"}"
                    .formatted(ProblemCode.SCHEMA.code(), ProblemCode.SCHEMA.title());

    private final Pool pool;
    private final LiveSchema schema;
    private final Workers workers;
    private final Stopping stopping;

    /** Anybody may ask as often as they like: the connections are for requests. */
    private final SharedAnswer<String> state;

    HealthController(Pool pool, LiveSchema schema, Workers workers, Stopping stopping) {
        this.pool = pool;
        this.schema = schema;
        this.workers = workers;
        this.stopping = stopping;
        this.state = new SharedAnswer<>(() -> workers.runAlways(this::state));
    }

    /** 200 as long as the process answers. */
    @Get("/health/live")
    HttpResponse<?> live() {
        return answer(true, UP);
    }

    /**
     * 200 when the database answers within a second and has what the service needs, and the service
     * is not stopping; else 503.
     */
    @Get("/health/ready")
    CompletionStage<HttpResponse<?>> ready() {
        if (stopping.hasBegun()) {
            return workers.runAlways(() -> answer(false, DOWN));
        }
        return state.get()
                .completeOnTimeout(DOWN, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenApply(state -> answer(state.equals(UP), state));
    }

    private String state() {
        if (!pool.ready()) {
            return DOWN;
        }
        return schema.isCompleteNow() ? UP : UNFIT;
    }

    private static HttpResponse<?> answer(boolean up, String state) {
        byte[] json = state.getBytes(StandardCharsets.UTF_8);
        return Answers.of(up ? 200 : 503, "application/json", json)
                .header("Cache-Control", "no-store");
    }
}

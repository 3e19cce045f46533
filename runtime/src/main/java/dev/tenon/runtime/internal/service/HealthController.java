package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.internal.Answers;
import dev.tenon.runtime.internal.Workers;
import dev.tenon.runtime.internal.front.Stopping;
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

    private final Pool pool;
    private final Workers workers;
    private final Stopping stopping;

    HealthController(Pool pool, Workers workers, Stopping stopping) {
        this.pool = pool;
        this.workers = workers;
        this.stopping = stopping;
    }

    /** 200 as long as the process answers. */
    @Get("/health/live")
    HttpResponse<?> live() {
        return answer(true);
    }

    /** 200 when the database answers within a second and the service is not stopping, else 503. */
    @Get("/health/ready")
    CompletionStage<HttpResponse<?>> ready() {
        if (stopping.hasBegun()) {
            return workers.run(() -> answer(false));
        }
        return workers.run(pool::ready)
                .toCompletableFuture()
                .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenApply(HealthController::answer);
    }

    private static HttpResponse<?> answer(boolean up) {
        String json = "{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}";
        return Answers.of(up ? 200 : 503, "application/json", json.getBytes(StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store");
    }
}

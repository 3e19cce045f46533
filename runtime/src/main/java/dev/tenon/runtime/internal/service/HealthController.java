package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.internal.Answers;
import dev.tenon.runtime.internal.management.Health;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.concurrent.CompletionStage;

/**
 * Tells a platform whether the service lives, and whether to send it requests. Not in the OpenAPI
 * document: they are no part of the service's contract.
 */
@Controller
final class HealthController {

    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    /** 200 as long as the process answers. */
    @Get("/health/live")
    HttpResponse<?> live() {
        return answer(health.live());
    }

    /** 200 when the service is ready for requests, else 503. */
    @Get("/health/ready")
    CompletionStage<HttpResponse<?>> ready() {
        return health.ready().thenApply(HealthController::answer);
    }

    private static HttpResponse<?> answer(Health.State state) {
        return Answers.of(state.status(), "application/json", state.bytes())
                .header("Cache-Control", "no-store");
    }
}

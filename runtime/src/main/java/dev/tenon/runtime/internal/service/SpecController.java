package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.internal.Answers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Publishes the OpenAPI document at {@code /openapi.json}. */
@Controller
final class SpecController {

    private final OpenApiDocument document;
    private final String tag;

    SpecController(OpenApiDocument document) {
        this.document = document;
        this.tag = document.tag();
    }

    /** The document, or 304 for a caller who has it. */
    @Get("/openapi.json")
    HttpResponse<?> openapi(HttpRequest<?> request) {
        boolean known =
                request.getHeaders().getAll("If-None-Match").stream()
                        .anyMatch(tags -> tags.contains(tag) || tags.strip().equals("*"));
        HttpResponse<?> answer =
                known
                        ? Answers.empty(304).header("ETag", tag)
                        : Answers.of(200, "application/json", document.json()).header("ETag", tag);
        return answer;
    }
}

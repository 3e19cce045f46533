package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Model;
import java.util.List;

/** Writes the schemas of errors (RFC 9457) and the responses that carry them. */
final class ProblemSchemas {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final long MOST_VIOLATIONS = 100;

    private ProblemSchemas() {}

    /** Adds the schemas of a problem and of one violation. */
    static void add(Builder schemas, Names names) {
        schemas.put(names.problem(), problem(names));
        schemas.put(names.violation(), violation());
    }

    /** The shared responses, by component name. */
    static Json.Members responses(Names names, Model model) {
        var responses = new Builder();
        for (var refusal : Refusals.of(model)) {
            responses.put(refusal.component(), response(refusal, names));
        }
        return responses.build();
    }

    private static Json response(Refusal refusal, Names names) {
        var schema =
                new Builder().put("schema", Builder.ref(Names.pointer(names.problem()))).build();
        var response = new Builder().put("description", refusal.description());
        if (refusal == Refusal.UNAVAILABLE || refusal == Refusal.TOO_MANY_REQUESTS) {
            var seconds = new Builder().put("type", "integer").put("minimum", 0).build();
            header(response, "Retry-After", "Seconds to wait before trying again.", seconds);
        }
        if (refusal == Refusal.UNAUTHORIZED) {
            var challenge = new Builder().put("type", "string").build();
            header(response, "WWW-Authenticate", "What to show (RFC 9110 §11.6.1).", challenge);
        }
        return response.put("content", new Builder().put(MEDIA_TYPE, schema).build()).build();
    }

    private static void header(
            Builder response, String name, String description, Json.Members schema) {
        var header = new Builder().put("description", description).put("schema", schema).build();
        response.put("headers", new Builder().put(name, header).build());
    }

    private static Json problem(Names names) {
        var errors =
                new Builder()
                        .put("type", "array")
                        .put("description", "Everything that is wrong with the request.")
                        .put("maxItems", MOST_VIOLATIONS)
                        .put("items", Builder.ref(Names.pointer(names.violation())))
                        .build();
        var status = new Builder().put("type", "integer").put("minimum", 400).put("maximum", 599);
        var properties =
                new Builder()
                        .put("type", text("Where the kind of problem is explained."))
                        .put("title", text("The kind of problem in words."))
                        .put("status", status.put("description", "The HTTP status.").build())
                        .put("detail", text("What happened this time."))
                        .put("instance", text("The path of the request."))
                        .put("code", text("The kind of problem, stable, such as `TN-422`."))
                        .put("hint", text("What to do about it."))
                        .put("errors", errors)
                        .build();
        return new Builder()
                .put("type", "object")
                .put("description", "What went wrong (RFC 9457).")
                .put("required", Json.texts(List.of("type", "title", "status", "instance", "code")))
                .put("properties", properties)
                .build();
    }

    private static Json violation() {
        var properties =
                new Builder()
                        .put("pointer", text("JSON pointer of the place in the body (RFC 6901)."))
                        .put("parameter", text("The parameter, when it is not in the body."))
                        .put("code", text("The rule that is broken, such as `maxLength`."))
                        .put("message", text("What is asked for."))
                        .put("hint", text("What to do about it."))
                        .build();
        return new Builder()
                .put("type", "object")
                .put("description", "One thing that a request may not say.")
                .put("required", Json.texts(List.of("code", "message")))
                .put("properties", properties)
                .build();
    }

    private static Json text(String description) {
        return new Builder().put("type", "string").put("description", description).build();
    }
}

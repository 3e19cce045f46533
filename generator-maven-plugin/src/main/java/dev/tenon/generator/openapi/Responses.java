package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Operation;
import dev.tenon.generator.spec.SpecHeader;
import dev.tenon.generator.spec.SpecResponse;
import java.util.List;
import java.util.Optional;

/** Writes the responses of an operation: success first, then every refusal it can give. */
final class Responses {

    private static final String JSON = "application/json";

    private final Names names;
    private final Links links;
    private final boolean judged;

    /**
     * Takes what responses refer to.
     *
     * @param judged whether the service tells its callers apart
     */
    Responses(Names names, Links links, boolean judged) {
        this.names = names;
        this.judged = judged;
        this.links = links;
    }

    /** The responses by status. */
    Json.Members of(Operation operation) {
        var responses = new Builder();
        responses.put(String.valueOf(operation.answer().status()), success(operation));
        for (var reply : TermsWords.replies(operation)) {
            responses.put(reply.status(), reply(operation, reply));
        }
        for (var refusal : judged ? Refusals.judged(operation) : Refusals.of(operation)) {
            responses.put(
                    String.valueOf(refusal.status()),
                    Builder.ref("#/components/responses/" + refusal.component()));
        }
        return responses.build();
    }

    /** A status that SQL decides on goes with the rows; an error it raises is a problem. */
    private Json reply(Operation operation, SpecResponse reply) {
        var response = new Builder().put("description", reply.description());
        boolean error = reply.status().charAt(0) >= '4';
        if (error || operation.answer().content()) {
            var shown = error ? Builder.ref(Names.pointer(names.problem())) : schema(operation);
            var media = new Builder().put("schema", shown).build();
            var type = error ? ProblemSchemas.MEDIA_TYPE : JSON;
            response.put("content", new Builder().put(type, media).build());
        }
        return response.build();
    }

    private Json success(Operation operation) {
        var response = new Builder().put("description", description(operation));
        var headers = headers(operation);
        if (!headers.isEmpty()) {
            response.put("headers", headers);
        }
        if (operation.answer().content()) {
            var media = new Builder().put("schema", schema(operation)).build();
            response.put("content", new Builder().put(JSON, media).build());
        }
        var targets = links.of(operation);
        if (!targets.isEmpty()) {
            response.put("links", targets);
        }
        return response.build();
    }

    private Json schema(Operation operation) {
        var row = Builder.ref(Names.pointer(names.of(operation.resource())));
        return operation
                .listing()
                .<Json>map(listing ->
                        new Builder()
                                .put("type", "array")
                                .put("items", row)
                                .put("maxItems", listing.maxLimit())
                                .build())
                .orElse(row);
    }

    private static Json.Members headers(Operation operation) {
        var headers = new Builder();
        if (operation.answer().location().isPresent()) {
            headers.put("Location", header("Where the new row is found.", true));
        }
        if (operation.listing().isPresent()) {
            headers.put(
                    "Link",
                    header("The pages before and after, `prev` and `next` (RFC 8288).", false));
        }
        TermsWords.addHeaders(headers, operation, declared(operation));
        return headers.build();
    }

    private static List<SpecHeader> declared(Operation operation) {
        return chosen(operation).map(SpecResponse::headers).orElse(List.of());
    }

    private static Json header(String description, boolean required) {
        return new Builder()
                .put("description", description)
                .putTrue("required", required)
                .put("schema", new Builder().put("type", "string").build())
                .build();
    }

    private static String description(Operation operation) {
        return chosen(operation).map(SpecResponse::description).orElse("Success");
    }

    /** What the spec says of success. */
    private static Optional<SpecResponse> chosen(Operation operation) {
        var status = String.valueOf(operation.answer().status());
        return written(operation, status)
                .or(() -> written(operation, status.charAt(0) + "XX"))
                .or(() -> written(operation, "default"));
    }

    private static Optional<SpecResponse> written(Operation operation, String status) {
        List<SpecResponse> responses = operation.spec().responses();
        return responses.stream()
                .filter(response -> response.status().equalsIgnoreCase(status))
                .findFirst();
    }
}

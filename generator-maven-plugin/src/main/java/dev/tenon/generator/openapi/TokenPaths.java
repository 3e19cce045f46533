package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.spec.SpecScheme;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the paths that the service adds to the spec's: where tokens and sessions are to be had.
 */
final class TokenPaths {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PROBLEM = "application/problem+json";

    private static final List<Refusal> ALWAYS =
            List.of(
                    Refusal.REQUEST_TIMEOUT,
                    Refusal.URI_TOO_LONG,
                    Refusal.HEADERS_TOO_LARGE,
                    Refusal.INTERNAL,
                    Refusal.UNAVAILABLE,
                    Refusal.TIMEOUT);
    private static final List<Refusal> BODY =
            List.of(Refusal.BODY_TOO_LARGE, Refusal.UNSUPPORTED_MEDIA_TYPE);

    private final Model model;
    private final Names names;
    private final Set<String> ids = new TreeSet<>();

    TokenPaths(Model model, Names names) {
        this.model = model;
        this.names = names;
        model.operations().forEach(operation -> ids.add(operation.id()));
    }

    /** Adds them, each once, in the order of the security schemes. */
    void addTo(SequencedMap<String, Builder> paths) {
        Set<String> written = new TreeSet<>();
        var schemes = model.auth().map(Auth::schemes).orElse(List.of());
        for (var scheme : schemes) {
            scheme.token().filter(written::add).ifPresent(path -> add(paths, scheme, path));
        }
    }

    private void add(SequencedMap<String, Builder> paths, Auth.Scheme scheme, String path) {
        String base = model.spec().basePath();
        boolean below = base.isEmpty() || path.startsWith(base + "/");
        String key = below ? path.substring(base.length()) : path;
        // The spec may have other methods there.
        var item = paths.computeIfAbsent(key, _ -> new Builder());
        if (!below) {
            item.put("servers", Json.array(List.of(new Builder().put("url", "/").build())));
        }
        if (scheme.mechanism() == SpecScheme.Mechanism.COOKIE) {
            item.put("post", openSession()).put("delete", endSession());
        } else {
            item.put("post", token());
        }
    }

    private Json token() {
        var media = new Builder().put("schema", request()).build();
        var content = new Builder().put(FORM, media).put(JSON, media).build();
        var responses = new Builder().put("200", granted());
        responses.put("400", refused("The request is not made as it must be.", true).build());
        responses.put("401", challenged(refused("The client is not known.", false)).build());
        BODY.forEach(refusal -> put(responses, refusal));
        ALWAYS.forEach(refusal -> put(responses, refusal));
        return operation(
                        "createToken",
                        "Gives a client a token (RFC 6749 §4.4)",
                        "The client shows its identifier and secret in the body, or in the header"
                                + " `Authorization: Basic …`, over TLS.")
                .put("requestBody", body(content))
                .put("responses", responses.build())
                .build();
    }

    private static Json request() {
        var properties =
                new Builder()
                        .put("grant_type", only("client_credentials"))
                        .put("client_id", text("Who the client is."))
                        .put("client_secret", text("What only the client knows."))
                        .put("scope", text("Some of its scopes, between spaces; else all."));
        return object(List.of("grant_type"), properties);
    }

    private static Json.Members granted() {
        var seconds =
                new Builder()
                        .put("type", "integer")
                        .put("description", "Seconds the token holds.")
                        .put("minimum", 1)
                        .build();
        var properties =
                new Builder()
                        .put("access_token", text("The token."))
                        .put("token_type", only("bearer"))
                        .put("expires_in", seconds)
                        .put("scope", text("The scopes of the token, between spaces."));
        var schema =
                object(List.of("access_token", "token_type", "expires_in", "scope"), properties);
        return new Builder()
                .put("description", "The token")
                .put("content", content(JSON, schema))
                .build();
    }

    /** RFC 6749 §5.2; what is no request at all is told like everywhere else. */
    private Builder refused(String description, boolean malformed) {
        var properties =
                new Builder()
                        .put("error", text("The kind of error."))
                        .put("error_description", text("What happened this time."));
        var schema = object(List.of("error", "error_description"), properties);
        var content = new Builder().put(JSON, new Builder().put("schema", schema).build());
        if (malformed) {
            var problem = Builder.ref(Names.pointer(names.problem()));
            content.put(PROBLEM, new Builder().put("schema", problem).build());
        }
        return new Builder().put("description", description).put("content", content.build());
    }

    private static Builder challenged(Builder response) {
        return response.put(
                "headers",
                new Builder()
                        .put("WWW-Authenticate", header("What to show (RFC 9110 §11.6.1)."))
                        .build());
    }

    private Json openSession() {
        var properties = new Builder().put("username", text("")).put("password", text("")).build();
        var schema =
                new Builder()
                        .put("type", "object")
                        .put("required", Json.texts(List.of("username", "password")))
                        .put("properties", properties)
                        .put("additionalProperties", Json.flag(false))
                        .build();
        var responses = new Builder().put("204", session("The session is open."));
        put(responses, Refusal.MALFORMED);
        put(responses, Refusal.UNAUTHORIZED);
        put(responses, Refusal.FORBIDDEN);
        BODY.forEach(refusal -> put(responses, refusal));
        put(responses, Refusal.INVALID);
        ALWAYS.forEach(refusal -> put(responses, refusal));
        return operation("openSession", "Signs in", "The answer sets a cookie; over TLS only.")
                .put("requestBody", body(content(JSON, schema)))
                .put("responses", responses.build())
                .build();
    }

    private Json endSession() {
        var responses = new Builder().put("204", session("The cookie is gone."));
        put(responses, Refusal.MALFORMED);
        put(responses, Refusal.FORBIDDEN);
        ALWAYS.forEach(refusal -> put(responses, refusal));
        return operation("endSession", "Signs out", "The answer removes the cookie.")
                .put("responses", responses.build())
                .build();
    }

    private static Json.Members session(String description) {
        var headers = new Builder().put("Set-Cookie", header("The session.")).build();
        return new Builder().put("description", description).put("headers", headers).build();
    }

    private Builder operation(String wanted, String summary, String description) {
        String id = wanted;
        for (int i = 2; !ids.add(id); i++) {
            id = wanted + i;
        }
        return new Builder()
                .put("operationId", id)
                .put("summary", summary)
                .put("description", description)
                .put("security", Json.array(List.of()));
    }

    private static Json body(Json content) {
        return new Builder().put("required", Json.flag(true)).put("content", content).build();
    }

    private static Json.Members content(String type, Json schema) {
        return new Builder().put(type, new Builder().put("schema", schema).build()).build();
    }

    private static void put(Builder responses, Refusal refusal) {
        responses.put(
                String.valueOf(refusal.status()),
                Builder.ref("#/components/responses/" + refusal.component()));
    }

    private static Json header(String description) {
        return new Builder()
                .put("description", description)
                .put("schema", new Builder().put("type", "string").build())
                .build();
    }

    private static Json text(String description) {
        return new Builder().put("type", "string").putText("description", description).build();
    }

    private static Json only(String value) {
        return new Builder().put("type", "string").put("enum", Json.texts(List.of(value))).build();
    }

    private static Json object(List<String> required, Builder properties) {
        return new Builder()
                .put("type", "object")
                .put("required", Json.texts(required))
                .put("properties", properties.build())
                .build();
    }
}

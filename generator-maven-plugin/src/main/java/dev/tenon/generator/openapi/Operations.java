package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecBody;
import java.util.List;

/** Writes operations, each under its path and method. */
final class Operations {

    private static final List<String> WHOLE = List.of("application/json");
    private static final List<String> PATCH =
            List.of("application/merge-patch+json", "application/json");

    private final Names names;
    private final Parameters parameters;
    private final Responses responses;
    private final BodySchemas bodies;

    Operations(Names names, Parameters parameters, Responses responses, BodySchemas bodies) {
        this.names = names;
        this.parameters = parameters;
        this.responses = responses;
        this.bodies = bodies;
    }

    /** One operation. */
    Json of(Operation operation) {
        var spec = operation.spec();
        var entry =
                new Builder()
                        .put("operationId", operation.id())
                        .putItems(
                                "tags",
                                spec.tags().stream().map(Located::value).map(Json::text).toList())
                        .put("summary", spec.summary().map(Json::text))
                        .put("description", spec.description().map(Json::text))
                        .putTrue("deprecated", spec.deprecated())
                        .putItems("parameters", parameters.of(operation));
        operation.body().ifPresent(body -> entry.put("requestBody", body(operation, body)));
        entry.put("security", spec.security().map(Security::of));
        return entry.put("responses", responses.of(operation)).build();
    }

    private Json body(Operation operation, Body body) {
        var media = new Builder().put("schema", schema(operation, body)).build();
        var content = new Builder();
        (body.patch() ? PATCH : WHOLE).forEach(type -> content.put(type, media));
        return new Builder()
                .put(
                        "description",
                        operation.spec().body().flatMap(SpecBody::description).map(Json::text))
                .put("required", Json.flag(true))
                .put("content", content.build())
                .build();
    }

    /** The named schema, less the fields whose values the path gives. */
    private Json schema(Operation operation, Body body) {
        var open = body.fields().stream().filter(field -> !isInPath(operation, field)).toList();
        return open.size() == body.fields().size()
                ? Builder.ref(Names.pointer(names.of(body)))
                : bodies.of(body, open);
    }

    private static boolean isInPath(Operation operation, Field field) {
        return operation.params().stream()
                .map(Param::use)
                .anyMatch(use ->
                        switch (use) {
                            case Param.Use.Key key -> isSame(key.field(), field);
                            case Param.Use.Scope scope -> isSame(scope.field(), field);
                            case Param.Use.Filter _ -> false;
                            case Param.Use.Paging _ -> false;
                            case Param.Use.Plain _ -> false;
                        });
    }

    private static boolean isSame(Field one, Field other) {
        return one.column().equals(other.column());
    }
}

package dev.tenon.generator.training;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.spec.SpecParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests of a training run: each operation as it is meant, and each as it is refused. What
 * they are answered does not matter, as long as the service goes through what it does in its life.
 */
public final class TrainingCalls {

    private static final JsonMapper JSON = new JsonMapper();

    private final Model model;
    private final TrainingCallers callers;

    /** Those of a service that takes tokens of that key. */
    public TrainingCalls(Model model, TrainingKey key) {
        this.model = model;
        this.callers = new TrainingCallers(model, key);
    }

    /** The service's own pages, and what nobody answers. */
    public List<TrainingCall> pages() {
        return List.of(
                TrainingCall.get("/health/live"),
                TrainingCall.get("/health/ready"),
                TrainingCall.get("/openapi.json"),
                TrainingCall.get("/docs"),
                TrainingCall.get("/nothing-here"));
    }

    /** Requests that take no row away, so that they can be made again. */
    public List<TrainingCall> lasting() {
        List<TrainingCall> calls = new ArrayList<>();
        for (var operation : model.operations()) {
            if (operation.action() != Action.DELETE) {
                calls.add(meant(operation));
                calls.addAll(refused(operation));
            }
        }
        return calls;
    }

    /** Requests that delete. */
    public List<TrainingCall> deletes() {
        return model.operations().stream()
                .filter(operation -> operation.action() == Action.DELETE)
                .map(this::meant)
                .toList();
    }

    private TrainingCall meant(Operation operation) {
        var headers = new HashMap<>(callers.credentials(operation));
        for (var param : operation.params()) {
            if (param.in() == SpecParameter.In.HEADER && param.required()) {
                headers.put(param.name(), text(param));
            }
        }
        return call(operation, path(operation), headers, body(operation));
    }

    /** With a parameter that is not declared, with a body that lacks everything, by a stranger. */
    private List<TrainingCall> refused(Operation operation) {
        var path = path(operation);
        var known = callers.credentials(operation);
        List<TrainingCall> calls = new ArrayList<>();
        var more = path + (path.contains("?") ? "&" : "?") + "tenon-unknown=1";
        calls.add(call(operation, more, known, body(operation)));
        if (operation.body().isPresent()) {
            calls.add(call(operation, path, known, "{\"tenon-unknown\":1}"));
        }
        if (!known.isEmpty()) {
            calls.add(call(operation, path, Map.of(), body(operation)));
        }
        return calls;
    }

    private static TrainingCall call(
            Operation operation, String path, Map<String, String> headers, String body) {
        var all = new HashMap<>(headers);
        operation
                .body()
                .ifPresent(taken ->
                        all.put(
                                "Content-Type",
                                taken.patch()
                                        ? "application/merge-patch+json"
                                        : "application/json"));
        return new TrainingCall(operation.spec().method().name(), path, all, body);
    }

    /** Its path with values in place of variables, and a query of what the operation declares. */
    private static String path(Operation operation) {
        var path = operation.path();
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (var param : operation.params()) {
            if (param.in() == SpecParameter.In.PATH) {
                path = path.replace("{" + param.name() + "}", encoded(text(param)));
            } else if (param.in() == SpecParameter.In.QUERY && isAsked(param)) {
                query.add(encoded(param.name()) + "=" + encoded(text(param)));
            }
        }
        return path + query;
    }

    private static boolean isAsked(Param param) {
        return param.required() || param.use() instanceof Param.Use.Filter;
    }

    private static String text(Param param) {
        return switch (SampleValues.of(param.type())) {
            case List<?> items -> String.valueOf(items.isEmpty() ? "1" : items.getFirst());
            case Object single -> String.valueOf(single);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String body(Operation operation) {
        return operation.body().map(TrainingCalls::json).orElse("");
    }

    private static String json(Body body) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Field field : body.fields()) {
            members.put(field.name(), SampleValues.of(field.type()));
        }
        return JSON.writeValueAsString(members);
    }
}

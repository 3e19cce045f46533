package dev.tenon.examples.tenants;

import dev.tenon.runtime.codec.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An operation as the service publishes it.
 *
 * @param id its {@code operationId}
 * @param method in capitals
 * @param path with its parameters in braces
 * @param filters names of its query parameters, without those that only cut and sort
 * @param hasBody whether it takes one
 * @param isOpen whether callers without credentials may call it
 */
record PublishedOperation(
        String id,
        String method,
        String path,
        List<String> filters,
        boolean hasBody,
        boolean isOpen) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Set<String> CUTS = Set.of("limit", "offset", "sort");

    /** All operations of a document. */
    static List<PublishedOperation> all(String document) {
        Map<String, Object> root = JsonObject.read(document.getBytes(StandardCharsets.UTF_8));
        List<PublishedOperation> all = new ArrayList<>();
        map(root.get("paths"))
                .forEach((path, item) ->
                        map(item)
                                .forEach((method, operation) -> {
                                    if (METHODS.contains(method)) {
                                        all.add(of(root, path, map(item), method));
                                    }
                                }));
        return all;
    }

    private static PublishedOperation of(
            Map<String, Object> root, String path, Map<String, Object> item, String method) {
        Map<String, Object> operation = map(item.get(method));
        List<Object> parameters = new ArrayList<>(list(item.get("parameters")));
        parameters.addAll(list(operation.get("parameters")));
        List<?> security = list(operation.getOrDefault("security", root.get("security")));
        return new PublishedOperation(
                String.valueOf(operation.get("operationId")),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters.stream()
                        .map(PublishedOperation::map)
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .map(parameter -> String.valueOf(parameter.get("name")))
                        .filter(name -> !CUTS.contains(name))
                        .toList(),
                operation.containsKey("requestBody"),
                security.isEmpty() || security.contains(Map.of()));
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return members;
    }

    /** Whether a path of it is that of one row. */
    boolean namesARow() {
        return path.contains("{");
    }

    /**
     * Its path, each parameter replaced.
     *
     * @throws IllegalStateException when a parameter has no value
     */
    String pathWith(Map<String, String> values) {
        String filled = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        if (filled.contains("{")) {
            throw new IllegalStateException(id + ": say what " + path + " is to name");
        }
        return filled;
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + id + ")";
    }
}

package dev.tenon.generator.training;

import java.util.Map;

/**
 * A request of a training run.
 *
 * @param method of HTTP
 * @param path with its query
 * @param headers header fields, among them credentials
 * @param body empty for none
 */
public record TrainingCall(String method, String path, Map<String, String> headers, String body) {

    public TrainingCall {
        headers = Map.copyOf(headers);
    }

    /** A request of nobody in particular. */
    public static TrainingCall get(String path) {
        return new TrainingCall("GET", path, Map.of(), "");
    }
}

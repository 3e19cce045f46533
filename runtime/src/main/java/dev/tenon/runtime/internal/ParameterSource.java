package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Kind;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.codec.ParameterReader;
import dev.tenon.runtime.problem.NearestName;
import dev.tenon.runtime.problem.Violations;
import io.micronaut.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the parameters of one request stand.
 *
 * @param path variables of the path, name → text still encoded
 * @param query the query string
 * @param headers the header fields
 * @param violations gets what is wrong with them
 */
record ParameterSource(
        Map<String, String> path, QueryString query, HttpHeaders headers, Violations violations) {

    /** The value of a parameter; null when it is absent or a violation was added. */
    <T> @Nullable T read(Parameter<T> parameter, ParameterReader reader) {
        List<String> texts = texts(parameter);
        return texts == null ? null : reader.read(parameter, texts, violations);
    }

    /** Adds a violation for each query parameter that is none of these. */
    void refuseOthers(List<String> known) {
        for (QueryString.Pair pair : query.pairs()) {
            if (pair.name() == null || !known.contains(pair.name())) {
                String name = pair.name() == null ? pair.rawName() : pair.name();
                violations.addMalformed(
                        new Violation(
                                name, true, "unknown", "is no parameter here", hint(name, known)));
            }
        }
    }

    private static @Nullable String hint(String name, List<String> known) {
        String nearest = NearestName.of(name, known);
        if (nearest != null) {
            return "did you mean " + nearest + "?";
        }
        return known.isEmpty() ? null : "known: " + String.join(", ", known);
    }

    /** The texts of a parameter, decoded; null when a violation was added. */
    private @Nullable List<String> texts(Parameter<?> parameter) {
        String name = parameter.name();
        List<String> raw =
                switch (parameter.in()) {
                    case PATH -> List.of(path.getOrDefault(name, ""));
                    case QUERY -> query.rawValues(name);
                    case HEADER -> headers.getAll(name);
                };
        boolean list = parameter.type().kind().tag() == Kind.Tag.ARRAY;
        List<String> texts = new ArrayList<>(raw.size());
        for (String part : list ? split(raw) : raw) {
            String text = decode(part, parameter.in());
            if (text == null) {
                violations.addMalformed(
                        new Violation(name, true, "encoding", "must be UTF-8", null));
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    /** Commas part the items of a list; one that belongs to an item is sent as {@code %2C}. */
    private static List<String> split(List<String> raw) {
        return raw.stream().flatMap(text -> Arrays.stream(text.split(",", -1))).toList();
    }

    private static @Nullable String decode(String part, Parameter.In in) {
        return in == Parameter.In.HEADER
                ? part.strip()
                : PercentCoding.decode(part, in == Parameter.In.QUERY);
    }
}

package dev.tenon.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of a query string, in their order.
 *
 * @param pairs the pairs, none of them empty
 */
record QueryString(List<Pair> pairs) {

    /**
     * One pair.
     *
     * @param rawName name as sent, still encoded
     * @param rawValue value as sent, still encoded; empty when there is no equals sign
     * @param name name, decoded; null when it cannot be
     */
    record Pair(String rawName, String rawValue, @Nullable String name) {}

    QueryString {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads a query string.
     *
     * @param raw without its question mark; null for none
     */
    static QueryString of(@Nullable String raw) {
        List<Pair> pairs = new ArrayList<>();
        if (raw != null) {
            for (String part : raw.split("&", -1)) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                if (!part.isEmpty()) {
                    pairs.add(new Pair(name, value, PercentCoding.decode(name, true)));
                }
            }
        }
        return new QueryString(pairs);
    }

    /** The values of a name, still encoded, in their order. */
    List<String> rawValues(String name) {
        List<String> values = new ArrayList<>();
        for (Pair pair : pairs) {
            if (name.equals(pair.name())) {
                values.add(pair.rawValue());
            }
        }
        return values;
    }
}

package dev.tenon.runtime.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a caller: the claims set of a token (RFC 7519 §4), or what another mechanism
 * says in the same form.
 *
 * @param json the claims as a JSON object, the text SQL sees as {@code request.jwt.claims}
 * @param values the same, read: text, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean},
 *     {@link List}, {@link Map}; a JSON null is left out
 */
public record Claims(String json, Map<String, Object> values) {

    private static final Claims NONE = new Claims("{}", Map.of());

    public Claims {
        values = Map.copyOf(values);
    }

    /** No claims. */
    public static Claims none() {
        return NONE;
    }

    /** The claim at a path of member names and list indexes; null when there is none. */
    public @Nullable Object find(List<String> path) {
        Object at = values;
        for (String step : path) {
            at =
                    switch (at) {
                        case Map<?, ?> object -> object.get(step);
                        case List<?> list -> item(list, step);
                        case null, default -> null;
                    };
        }
        return at;
    }

    private static @Nullable Object item(List<?> list, String step) {
        boolean isIndex =
                !step.isEmpty() && step.length() < 10 && step.chars().allMatch(Claims::isDigit);
        int index = isIndex ? Integer.parseInt(step) : -1;
        return index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}

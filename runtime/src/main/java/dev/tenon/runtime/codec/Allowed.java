package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values an {@code enum} keyword allows.
 *
 * @param keys keys of the values; empty when any value will do
 * @param message what is asked for
 */
record Allowed(Set<Object> keys, String message) {

    /** Any value will do. */
    static final Allowed ANY = of(List.of());

    private static final int SHOWN = 20;

    static Allowed of(List<?> values) {
        Set<Object> keys = values.stream().map(JsonKey::of).collect(Collectors.toUnmodifiableSet());
        return new Allowed(keys, message(values.stream().map(Allowed::text).toList()));
    }

    /** What is asked for when one of these texts is. */
    static String message(List<String> texts) {
        String shown = String.join(", ", texts.subList(0, Math.min(SHOWN, texts.size())));
        String more = texts.size() > SHOWN ? ", …" : "";
        return texts.size() == 1 ? "must be " + shown : "must be one of " + shown + more;
    }

    void check(Object value, Place place) {
        if (!keys.isEmpty() && !keys.contains(JsonKey.of(value))) {
            place.invalid("enum", message);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Label label -> label.label();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}

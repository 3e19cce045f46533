package dev.tenon.runtime.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a trip gave.
 *
 * @param answer what its handler made of the statement's result
 * @param left the settings of {@link Frame#left} that have a value, name → value
 * @param <A> the answer
 */
public record Outcome<A>(A answer, Map<String, String> left) {
    public Outcome {
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
    }
}

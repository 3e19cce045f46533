package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.problem.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters from their text. Strict: numbers are written as in JSON (RFC 8259 §6), so there
 * is no plus in front, booleans are {@code true} and {@code false}, and the empty text is a value
 * of strings only. Safe for use by many threads; compiles each parameter once.
 */
public final class ParameterReader {

    private final IdentityCache<Parameter<?>, ValueReader<?>> readers =
            new IdentityCache<>(parameter -> ValueReaders.of(parameter.type()));

    /**
     * Compiles what reading needs, so that a fault of the spec shows at the start of the service.
     *
     * @throws IllegalArgumentException for a pattern that cannot be compiled
     */
    public void prepare(Parameter<?> parameter) {
        readers.get(parameter);
    }

    /**
     * The value of a parameter, or its default when it is absent.
     *
     * @param texts what was sent under its name, percent-decoded: one for each item of a list, one
     *     for each occurrence of anything else
     * @return null when it is absent and has no default, or when a violation was added
     */
    public <T> @Nullable T read(Parameter<T> parameter, List<String> texts, Violations violations) {
        int characters = 0;
        for (String text : texts) {
            characters += text.length();
        }
        Place place = Place.parameter(violations, parameter.name(), characters);
        if (texts.isEmpty()) {
            if (parameter.required()) {
                place.invalid("required", "is required");
            }
            return parameter.defaultValue();
        }
        Object value = value(readers.get(parameter), texts, place);
        return value == null ? null : parameter.type().kind().javaType().cast(value);
    }

    private static @Nullable Object value(ValueReader<?> reader, List<String> texts, Place place) {
        if (reader instanceof ListValueReader<?> list) {
            return list.fromTexts(texts, place);
        }
        if (texts.size() > 1) {
            place.malformed("repeated", "must be there once");
            return null;
        }
        return reader.fromText(texts.getFirst(), place);
    }
}

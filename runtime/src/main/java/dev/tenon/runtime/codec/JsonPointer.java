package dev.tenon.runtime.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A place in a JSON text (RFC 6901).
 *
 * @param steps member names and list indexes from the root
 */
public record JsonPointer(List<String> steps) {

    public JsonPointer {
        steps = List.copyOf(steps);
    }

    /** Reads {@code /a/b~1c}; the empty text is the root. */
    public static JsonPointer of(String pointer) {
        List<String> steps = new ArrayList<>();
        if (!pointer.isEmpty()) {
            for (String step : pointer.substring(1).split("/", -1)) {
                steps.add(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return new JsonPointer(steps);
    }

    /**
     * What stands there: the text of a string, the JSON of anything else.
     *
     * @param utf8 the JSON text
     * @return null when nothing does, or JSON {@code null}
     * @throws dev.tenon.runtime.api.ProblemException 400 when it is no JSON
     */
    public @Nullable String find(byte[] utf8) {
        try (JsonSource source = new JsonSource(BodyText.decode(utf8))) {
            source.next();
            for (String step : steps) {
                if (!enter(source, step)) {
                    return null;
                }
            }
            return text(source);
        }
    }

    private static @Nullable String text(JsonSource source) {
        if (source.token() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (source.token() == JsonToken.VALUE_STRING) {
            return source.string();
        }
        StringBuilder json = new StringBuilder();
        JsonCopy.copy(source, json);
        return json.toString();
    }

    private static boolean enter(JsonSource source, String step) {
        if (source.token() == JsonToken.START_OBJECT) {
            while (source.next() == JsonToken.PROPERTY_NAME) {
                boolean found = source.name().equals(step);
                source.next();
                if (found) {
                    return true;
                }
                JsonCopy.skip(source);
            }
        } else if (source.token() == JsonToken.START_ARRAY) {
            int index = 0;
            while (source.next() != JsonToken.END_ARRAY) {
                if (step.equals(Integer.toString(index))) {
                    return true;
                }
                JsonCopy.skip(source);
                index++;
            }
        }
        return false;
    }
}

package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Header fields as SQL writes them: a JSON array of objects with one text each. */
public final class HeaderList {

    private HeaderList() {}

    /** The fields, name → value, in their order; null when the text is none of that form. */
    public static @Nullable List<Map.Entry<String, String>> read(String json) {
        try (JsonSource source = new JsonSource(json)) {
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            if (source.next() != JsonToken.START_ARRAY) {
                return null;
            }
            while (source.next() == JsonToken.START_OBJECT) {
                if (source.next() != JsonToken.PROPERTY_NAME) {
                    return null;
                }
                String name = source.name();
                if (source.next() != JsonToken.VALUE_STRING) {
                    return null;
                }
                fields.add(Map.entry(name, source.string()));
                if (source.next() != JsonToken.END_OBJECT) {
                    return null;
                }
            }
            boolean whole = source.token() == JsonToken.END_ARRAY;
            source.end();
            return whole ? List.copyOf(fields) : null;
        } catch (ProblemException _) {
            return null;
        }
    }
}

package dev.tenon.runtime.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads true and false, spelled so.
 *
 * @param allowed the values an {@code enum} keyword allows
 */
record BooleanValueReader(Allowed allowed) implements ValueReader<Boolean> {

    @Override
    public @Nullable Boolean fromJson(JsonSource source, Place place) {
        JsonToken token = source.token();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            JsonCopy.skip(source);
            place.malformed("type", "must be true or false");
            return null;
        }
        return read(token == JsonToken.VALUE_TRUE, place);
    }

    @Override
    public @Nullable Boolean fromText(String text, Place place) {
        if (!text.equals("true") && !text.equals("false")) {
            place.malformed("type", "must be true or false");
            return null;
        }
        return read(text.equals("true"), place);
    }

    private @Nullable Boolean read(boolean value, Place place) {
        int before = place.found();
        allowed.check(value, place);
        return place.found() == before ? value : null;
    }
}

package dev.tenon.runtime.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads values that are strings in JSON, whatever they are in Java.
 *
 * @param <T> the Java type of a value
 */
final class TextValueReader<T> implements ValueReader<T> {

    private final StringRules rules;
    private final Parse<T> parse;
    private final Allowed allowed;

    TextValueReader(StringRules rules, Parse<T> parse, Allowed allowed) {
        this.rules = rules;
        this.parse = parse;
        this.allowed = allowed;
    }

    /**
     * Turns text that can be stored into a value; null when it added a violation.
     *
     * @param <T> the Java type of a value
     */
    interface Parse<T> {
        @Nullable T parse(String text, Place place);
    }

    @Override
    public @Nullable T fromJson(JsonSource source, Place place) {
        if (source.token() != JsonToken.VALUE_STRING) {
            JsonCopy.skip(source);
            place.malformed("type", "must be a string");
            return null;
        }
        return read(source.string(), place);
    }

    @Override
    public @Nullable T fromText(String text, Place place) {
        if (!StoredText.allows(text)) {
            place.malformed("type", "must be text without " + StoredText.REFUSED);
            return null;
        }
        return read(text, place);
    }

    private @Nullable T read(String text, Place place) {
        int before = place.found();
        rules.check(text, place);
        T value = parse.parse(text, place);
        if (value != null) {
            allowed.check(value, place);
        }
        return place.found() == before ? value : null;
    }
}

package dev.tenon.runtime.codec;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Copies one value of a {@link JsonSource} as compact JSON: members in their order, numbers as they
 * were written. Refuses duplicate names (RFC 8259 §4 leaves their meaning open) and numbers no
 * {@code jsonb} can hold with {@link dev.tenon.runtime.api.ProblemException} 400.
 */
final class JsonCopy {

    private static final JsonStringEncoder QUOTE = JsonStringEncoder.getInstance();

    private final JsonSource source;
    private final @Nullable StringBuilder out;

    private JsonCopy(JsonSource source, @Nullable StringBuilder out) {
        this.source = source;
        this.out = out;
    }

    /** Leaves the source on the last token of the value it stands on, checking what is skipped. */
    static void skip(JsonSource source) {
        new JsonCopy(source, null).value();
    }

    /** Like {@link #skip}, adding the value to {@code out}; answers its number of members. */
    static int copy(JsonSource source, StringBuilder out) {
        return new JsonCopy(source, out).value();
    }

    private int value() {
        JsonToken token = source.token();
        if (token == JsonToken.START_OBJECT) {
            return object();
        }
        if (token == JsonToken.START_ARRAY) {
            array();
        } else if (token == JsonToken.VALUE_STRING) {
            quoted(source.string());
        } else if (token != null && token.isNumeric()) {
            number(source.number());
        } else {
            literal(token);
        }
        return 0;
    }

    private int object() {
        Set<String> names = new HashSet<>();
        plain("{");
        while (source.next() == JsonToken.PROPERTY_NAME) {
            String name = source.name();
            if (!names.add(name)) {
                throw source.fail("has a member name twice");
            }
            plain(names.size() > 1 ? "," : "");
            quoted(name);
            plain(":");
            source.next();
            value();
        }
        plain("}");
        return names.size();
    }

    private void array() {
        String separator = "";
        plain("[");
        while (source.next() != JsonToken.END_ARRAY) {
            plain(separator);
            value();
            separator = ",";
        }
        plain("]");
    }

    private void number(String digits) {
        if (Decimals.parse(digits) == null) {
            throw source.fail("has a number that is " + Decimals.REFUSED);
        }
        plain(digits);
    }

    private void literal(@Nullable JsonToken token) {
        String text = token == null ? null : token.asString();
        if (text == null) {
            throw source.fail("has no value");
        }
        plain(text);
    }

    private void plain(String text) {
        if (out != null) {
            out.append(text);
        }
    }

    private void quoted(String text) {
        if (out != null) {
            out.append('"');
            QUOTE.quoteAsString(text, out);
            out.append('"');
        }
    }
}

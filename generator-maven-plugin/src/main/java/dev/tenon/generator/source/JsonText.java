package dev.tenon.generator.source;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a value as JSON text (RFC 8259), in document order and without spaces. */
public final class JsonText {

    private JsonText() {}

    /** The value; a number that JSON has none for is the text it was. */
    public static String of(Node node) {
        return switch (node) {
            case Node.Mapping mapping ->
                    mapping.entries().values().stream()
                            .map(entry -> quoted(entry.key().text()) + ":" + of(entry.value()))
                            .collect(Collectors.joining(",", "{", "}"));
            case Node.Sequence list ->
                    list.items().stream()
                            .map(JsonText::of)
                            .collect(Collectors.joining(",", "[", "]"));
            case Node.Scalar scalar -> scalar(scalar);
        };
    }

    private static String scalar(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> quoted(scalar.text());
            case BOOLEAN -> Boolean.toString(scalar.isTrue());
            case NULL -> "null";
            // Infinity, not-a-number, and exponents we do not read.
            case INTEGER, NUMBER ->
                    scalar.number().map(Object::toString).orElseGet(() -> quoted(scalar.text()));
        };
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        return json.append('"').toString();
    }
}

package dev.tenon.generator.plan;

import dev.tenon.generator.source.Node;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a value of the spec as JSON text (RFC 8259), in document order. */
final class JsonText {

    private JsonText() {}

    static String of(Node node) {
        return switch (node) {
            case Node.Mapping mapping ->
                    mapping.entries().values().stream()
                            .map(entry -> quote(entry.key().text()) + ":" + of(entry.value()))
                            .collect(Collectors.joining(",", "{", "}"));
            case Node.Sequence sequence ->
                    sequence.items().stream()
                            .map(JsonText::of)
                            .collect(Collectors.joining(",", "[", "]"));
            case Node.Scalar scalar ->
                    switch (scalar.kind()) {
                        case TEXT -> quote(scalar.text());
                        case NULL -> "null";
                        case BOOLEAN -> scalar.isTrue() ? "true" : "false";
                        case INTEGER, NUMBER ->
                                scalar.number().map(Object::toString).orElse("null");
                    };
        };
    }

    private static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> {
                    if (c < ' ') {
                        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}

package dev.tenon.generator.openapi;

import dev.tenon.generator.source.Node;
import java.util.Locale;

/** Values of the spec as JSON. */
final class NodeJson {

    private NodeJson() {}

    /** The same value; a number that JSON cannot write, such as infinity, becomes its text. */
    static Json of(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> of(scalar);
            case Node.Sequence sequence ->
                    Json.array(sequence.items().stream().map(NodeJson::of).toList());
            case Node.Mapping mapping -> {
                var object = new Builder();
                mapping.entries().forEach((name, entry) -> object.put(name, of(entry.value())));
                yield object.build();
            }
        };
    }

    private static Json of(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> Json.text(scalar.text());
            case NULL -> Json.NULL;
            case BOOLEAN -> Json.flag(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
            case INTEGER, NUMBER ->
                    scalar.number()
                            .<Json>map(Json.Decimal::new)
                            .orElseGet(() -> Json.text(scalar.text()));
        };
    }
}

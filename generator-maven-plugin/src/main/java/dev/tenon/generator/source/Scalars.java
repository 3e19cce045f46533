package dev.tenon.generator.source;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Gives a single word its type by the YAML 1.2 core schema. */
final class Scalars {

    private static final ScalarResolver CORE = new CoreScalarResolver(false);

    private static final Map<String, Node.Scalar.Kind> KINDS =
            Map.of(
                    Tag.STR.getValue(), Node.Scalar.Kind.TEXT,
                    Tag.INT.getValue(), Node.Scalar.Kind.INTEGER,
                    Tag.FLOAT.getValue(), Node.Scalar.Kind.NUMBER,
                    Tag.BOOL.getValue(), Node.Scalar.Kind.BOOLEAN,
                    Tag.NULL.getValue(), Node.Scalar.Kind.NULL);

    private Scalars() {}

    /** The word with its type; empty when it carries a tag that is not of the core schema. */
    static Optional<Node.Scalar> read(ScalarEvent event, Place place) {
        var written = event.getTag().filter(tag -> !tag.equals("!"));
        boolean plain = event.isPlain() && event.getTag().isEmpty();
        var tag = written.orElseGet(() -> CORE.resolve(event.getValue(), plain).getValue());
        return Optional.ofNullable(KINDS.get(tag))
                .map(kind ->
                        new Node.Scalar(place, fitting(kind, event.getValue()), event.getValue()));
    }

    // "!!int abc" is a text whatever its tag says; the reader of the value will say what it wants.
    private static Node.Scalar.Kind fitting(Node.Scalar.Kind kind, String text) {
        if (kind == Node.Scalar.Kind.TEXT) {
            return kind;
        }
        var real = KINDS.get(CORE.resolve(text, true).getValue());
        return real == null ? Node.Scalar.Kind.TEXT : real;
    }

    static String tagOf(boolean mapping) {
        return mapping ? Tag.MAP.getValue() : Tag.SEQ.getValue();
    }
}

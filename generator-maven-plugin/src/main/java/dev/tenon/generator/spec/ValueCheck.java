package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The rule that enum, const and default fit the type, default is in enum, enum has no twins. */
final class ValueCheck {

    private ValueCheck() {}

    static void check(SpecSchema schema, Problems problems) {
        var values = new ArrayList<>(schema.values().allowed());
        schema.values().constant().ifPresent(values::add);
        schema.values().standard().ifPresent(values::add);
        schema.type()
                .ifPresent(type ->
                        values.stream()
                                .filter(value -> !fits(value.value(), type.value()))
                                .forEach(value -> problems.add(wrong(value, type))));
        checkTwins(schema.values().allowed(), problems);
        schema.values()
                .standard()
                .ifPresent(value -> checkAllowed(value, schema.values().allowed(), problems));
    }

    private static void checkAllowed(
            Located<Node> standard, List<Located<Node>> allowed, Problems problems) {
        var known = allowed.stream().flatMap(value -> textOf(value.value()).stream()).toList();
        textOf(standard.value())
                .filter(text -> !known.isEmpty() && !known.contains(text))
                .ifPresent(text ->
                        problems.add(
                                new Problem(
                                        ProblemCode.BAD_VALUE,
                                        standard.at(),
                                        "default \"" + text + "\" is not in enum",
                                        "known: " + String.join(", ", known),
                                        NearestName.fix(text, known, "name one of these"))));
    }

    /** Whether a value may stand where a type is asked for; null always may. */
    static boolean fits(Node value, JsonType type) {
        return switch (value) {
            case Node.Mapping _ -> type == JsonType.OBJECT;
            case Node.Sequence _ -> type == JsonType.ARRAY;
            case Node.Scalar scalar -> fits(scalar, type);
        };
    }

    private static boolean fits(Node.Scalar scalar, JsonType type) {
        return switch (scalar.kind()) {
            case TEXT -> type == JsonType.STRING;
            case BOOLEAN -> type == JsonType.BOOLEAN;
            case INTEGER -> type == JsonType.INTEGER || type == JsonType.NUMBER;
            case NUMBER -> type == JsonType.NUMBER || (type == JsonType.INTEGER && isWhole(scalar));
            case NULL -> true;
        };
    }

    private static boolean isWhole(Node.Scalar scalar) {
        return scalar.number()
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .isPresent();
    }

    private static Problem wrong(Located<Node> value, Located<JsonType> type) {
        boolean quote = type.value() == JsonType.STRING && value.value() instanceof Node.Scalar;
        return new Problem(
                ProblemCode.WRONG_KIND,
                value.at(),
                "expected a value of type "
                        + type.value().word()
                        + ", found "
                        + value.value().kindName(),
                "",
                quote ? "put the value in quotes" : "correct the value or the type",
                List.of(type.at()));
    }

    private static void checkTwins(List<Located<Node>> allowed, Problems problems) {
        var seen = new HashSet<String>();
        for (var value : allowed) {
            textOf(value.value())
                    .filter(text -> !seen.add(text))
                    .ifPresent(text -> problems.add(twin(value, text)));
        }
    }

    private static Optional<String> textOf(Node value) {
        return value instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static Problem twin(Located<Node> value, String text) {
        return new Problem(
                ProblemCode.BAD_VALUE,
                value.at(),
                "value \"" + text + "\" stands twice in enum",
                "",
                "remove one of the two");
    }
}

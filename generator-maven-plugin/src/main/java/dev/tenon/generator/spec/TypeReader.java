package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The type of a schema and whether null is one of its values, in every spelling: {@code nullable:
 * true}, {@code type: [string, 'null']}, {@code oneOf: [{…}, {type: 'null'}]}.
 *
 * @param type empty when none is written and none follows from other keywords
 * @param nullable empty when not written
 */
record TypeReader(Optional<Located<JsonType>> type, Optional<Located<Boolean>> nullable) {

    private static final String NULL = "null";

    /** Reads both from a schema. */
    static TypeReader of(Obj schema) {
        var types = new ArrayList<Located<JsonType>>();
        var nullable = schema.flag("nullable");
        var entry = schema.entry("type");
        if (entry.isPresent()) {
            for (var word : words(entry.get())) {
                if (isNull(word)) {
                    nullable = Optional.of(located(entry.get(), word, true));
                } else {
                    read(entry.get(), word, schema.problems()).ifPresent(types::add);
                }
            }
            checkCount(entry.get(), types, schema.problems());
        }
        var choice = SchemaParts.nullChoice(schema.mapping());
        if (choice.isPresent()) {
            nullable = choice.map(found -> located(found, found.value(), true));
        }
        var type = types.isEmpty() ? implied(schema) : Optional.of(types.getFirst());
        return new TypeReader(type, nullable);
    }

    /** YAML reads an unquoted null as the null value; both spellings mean the type. */
    static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar
                && (scalar.text().equals(NULL) || scalar.kind() == Node.Scalar.Kind.NULL);
    }

    private static List<Node> words(Node.Entry entry) {
        return entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
    }

    private static Optional<Located<JsonType>> read(
            Node.Entry entry, Node word, Problems problems) {
        return Obj.itemText(word, problems)
                .flatMap(text -> {
                    var found =
                            Arrays.stream(JsonType.values())
                                    .filter(type -> type.word().equals(text.value()))
                                    .findFirst();
                    if (found.isEmpty()) {
                        problems.add(unknown(word, text.value()));
                    }
                    return found.map(type -> located(entry, word, type));
                });
    }

    private static Problem unknown(Node word, String text) {
        var known = Arrays.stream(JsonType.values()).map(JsonType::word).toList();
        return new Problem(
                ProblemCode.BAD_VALUE,
                word.place().location(),
                "unknown type \"" + text + "\"",
                "types are " + String.join(", ", known) + " and null",
                NearestName.fix(text, known, "write one of them, perhaps with a format"));
    }

    private static void checkCount(
            Node.Entry entry, List<Located<JsonType>> types, Problems problems) {
        if (types.size() > 1) {
            problems.add(
                    new Problem(
                            ProblemCode.UNSUPPORTED_KEYWORD,
                            entry.value().place().location(),
                            "several types beside null are not supported by this version yet",
                            "a column has one type",
                            "write one type"));
        } else if (types.isEmpty() && words(entry).stream().allMatch(TypeReader::isNull)) {
            problems.add(
                    new Problem(
                            ProblemCode.UNSUPPORTED_KEYWORD,
                            entry.value().place().location(),
                            "a schema of null alone is not supported",
                            "no value but null would fit it",
                            "add the type of the other values"));
        }
    }

    private static Optional<Located<JsonType>> implied(Obj schema) {
        return implied(schema, "properties", JsonType.OBJECT)
                .or(() -> implied(schema, "items", JsonType.ARRAY))
                .or(() ->
                        implied(schema, "enum", JsonType.STRING).filter(_ -> texts(schema, "enum")))
                .or(() ->
                        implied(schema, "const", JsonType.STRING)
                                .filter(_ -> texts(schema, "const")));
    }

    private static Optional<Located<JsonType>> implied(Obj schema, String key, JsonType type) {
        return schema.entry(key).map(entry -> located(entry, entry.value(), type));
    }

    private static boolean texts(Obj schema, String key) {
        return schema.entry(key).stream()
                .flatMap(entry -> words(entry).stream())
                .allMatch(word ->
                        word instanceof Node.Scalar scalar
                                && scalar.kind() == Node.Scalar.Kind.TEXT);
    }

    private static <T> Located<T> located(Node.Entry entry, Node at, T value) {
        return new Located<>(value, entry.key().place().location(), at.place().location());
    }
}

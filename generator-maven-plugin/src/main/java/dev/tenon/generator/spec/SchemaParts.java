package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the parts a schema is merged from, and the one branch of a choice with null. */
final class SchemaParts {

    private static final List<String> CHOICES = List.of("oneOf", "anyOf");

    /** What OpenAPI 3.0 may hold beside a reference without a change of meaning. */
    private static final List<String> NOTES =
            List.of("$ref", "title", "summary", "description", "example", "deprecated");

    private final boolean version31;
    private final Problems problems;

    SchemaParts(boolean version31, Problems problems) {
        this.version31 = version31;
        this.problems = problems;
    }

    /** The parts of {@code allOf}, then the branch of {@code oneOf} or {@code anyOf}. */
    List<Node> of(Node.Mapping mapping) {
        var parts = new ArrayList<Node>();
        mapping.entry("allOf").ifPresent(entry -> parts.addAll(itemsOf(entry)));
        for (var choice : CHOICES) {
            mapping.entry(choice).flatMap(SchemaParts::onlyBranch).ifPresent(parts::add);
        }
        return parts;
    }

    /** Whether a choice of the schema allows null. */
    static Optional<Node.Entry> nullChoice(Node.Mapping mapping) {
        return CHOICES.stream()
                .flatMap(choice -> mapping.entry(choice).stream())
                .filter(entry -> itemsOf(entry).stream().anyMatch(SchemaParts::isNull))
                .findFirst();
    }

    /** Reports choices beyond null, and keys that OpenAPI 3.0 would ignore. */
    void check(Node.Mapping mapping) {
        for (var choice : CHOICES) {
            mapping.entry(choice)
                    .filter(entry -> onlyBranch(entry).isEmpty())
                    .ifPresent(entry -> problems.add(unsupported(entry.key())));
        }
        mapping.entry("allOf").ifPresent(entry -> Obj.itemsOf(entry.value(), problems));
        if (!version31 && Refs.in(mapping).isPresent()) {
            mapping.entries().values().stream()
                    .map(Node.Entry::key)
                    .filter(key -> !key.text().startsWith("x-") && !NOTES.contains(key.text()))
                    .forEach(key -> problems.add(ignored(key)));
        }
    }

    private static Problem unsupported(Node.Scalar key) {
        return new Problem(
                ProblemCode.UNSUPPORTED_KEYWORD,
                key.place().location(),
                "\"" + key.text() + "\" in a schema is not supported by this version yet",
                "only a choice between one schema and {type: 'null'} is",
                "write one schema here");
    }

    // OpenAPI 3.0.3, Reference Object: other keys beside $ref shall be ignored.
    private static Problem ignored(Node.Scalar key) {
        return new Problem(
                ProblemCode.UNSUPPORTED_KEYWORD,
                key.place().location(),
                "\"" + key.text() + "\" beside $ref has no effect in OpenAPI 3.0",
                "version 3.0 ignores what stands beside a reference",
                "put both into allOf, or make the document openapi: 3.1.0");
    }

    private static Optional<Node> onlyBranch(Node.Entry choice) {
        var branches = itemsOf(choice).stream().filter(item -> !isNull(item)).toList();
        return branches.size() == 1 ? Optional.of(branches.getFirst()) : Optional.empty();
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Mapping mapping
                && mapping.entries().size() == 1
                && mapping.entry("type")
                        .filter(type -> TypeReader.isNull(type.value()))
                        .isPresent();
    }

    private static List<Node> itemsOf(Node.Entry entry) {
        return entry.value() instanceof Node.Sequence list ? list.items() : List.of();
    }
}

package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * OpenAlchemy's extension keys (openapi-alchemy.readthedocs.io, "Extension Properties"): each is
 * {@code x-<name>} or {@code x-open-alchemy-<name>}.
 */
final class OpenAlchemy {

    static final String LONG_PREFIX = "x-open-alchemy-";

    /** Keys that are read. */
    private static final List<String> READ =
            List.of(
                    "tablename",
                    "schema-name",
                    "primary-key",
                    "autoincrement",
                    "index",
                    "unique",
                    "composite-index",
                    "composite-unique",
                    "foreign-key",
                    "foreign-key-kwargs",
                    "foreign-key-column",
                    "server-default",
                    "json");

    private static final List<String> HARMLESS_KWARGS = List.of("order_by", "lazy", "info", "doc");

    /** Keys that only shape OpenAlchemy's Python objects, not tables or answers. */
    private static final List<String> HARMLESS = List.of("backref", "uselist");

    /** Keys that change tables or answers in ways that are not built. */
    private static final List<String> LATER =
            List.of("secondary", "inherits", "mixins", "kwargs", "dict-ignore");

    private OpenAlchemy() {}

    static List<String> longNames() {
        return Stream.of(READ, HARMLESS, LATER)
                .flatMap(List::stream)
                .map(name -> LONG_PREFIX + name)
                .toList();
    }

    /** The entry of a key in either spelling; the long one wins, as in OpenAlchemy. */
    static Optional<Node.Entry> entry(Node.Mapping mapping, String name) {
        return mapping.entry(LONG_PREFIX + name).or(() -> mapping.entry("x-" + name));
    }

    /** Reports the keys of an object that ask for something that is not built. */
    static void checkLater(Node.Mapping mapping, Problems problems) {
        for (var name : LATER) {
            entry(mapping, name)
                    .filter(entry -> !isHarmless(entry))
                    .ifPresent(entry -> problems.add(notYet(entry.key())));
        }
    }

    // kwargs of a relationship that only say how Python loads or sorts it.
    private static boolean isHarmless(Node.Entry entry) {
        return entry.key().text().endsWith("kwargs")
                && entry.value() instanceof Node.Mapping kwargs
                && HARMLESS_KWARGS.containsAll(kwargs.entries().keySet());
    }

    private static Problem notYet(Node.Scalar key) {
        return new Problem(
                ProblemCode.OPEN_ALCHEMY_NOT_YET,
                key.place().location(),
                "OpenAlchemy's \"" + key.text() + "\" is not supported by this version yet",
                "tables, keys, indexes, unique constraints, foreign keys and server defaults are",
                "write out the columns it stands for, and remove it");
    }
}

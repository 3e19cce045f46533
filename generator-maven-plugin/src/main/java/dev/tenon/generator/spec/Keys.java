package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys an object may have.
 *
 * @param where the object in words, such as {@code an operation}
 * @param known keys that are read, or that change nothing
 * @param later keys that exist but are not supported yet
 * @param unknown the problem of any other key
 * @param notYet the problem of a later key
 */
record Keys(
        String where,
        List<String> known,
        List<String> later,
        ProblemCode unknown,
        ProblemCode notYet) {

    static Keys openApi(String where, String known, String later) {
        return new Keys(
                where,
                words(known),
                words(later),
                ProblemCode.UNKNOWN_KEY,
                ProblemCode.UNSUPPORTED_KEYWORD);
    }

    static Keys tenon(String where, String known, String later) {
        return new Keys(
                where,
                words(known),
                words(later),
                ProblemCode.UNKNOWN_TENON_KEY,
                ProblemCode.NOT_YET);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** Reports every key that is not known; OpenAPI lets anyone add keys that begin with x-. */
    void check(Node.Mapping mapping, Problems problems) {
        for (var entry : mapping.entries().values()) {
            var key = entry.key().text();
            boolean extension = unknown == ProblemCode.UNKNOWN_KEY && key.startsWith("x-");
            if (known.contains(key)) {
                continue;
            }
            if (later.contains(key)) {
                problems.add(later(entry.key()));
            } else if (extension) {
                Extensions.check(entry.key(), where).ifPresent(problems::add);
            } else {
                problems.add(unknown(entry.key()));
            }
        }
    }

    private Problem later(Node.Scalar key) {
        return new Problem(
                notYet,
                key.place().location(),
                "\"" + key.text() + "\" in " + where + " is not supported by this version yet",
                "",
                "remove it; this version does not do what it asks for");
    }

    private Problem unknown(Node.Scalar key) {
        var all = new ArrayList<>(known);
        all.addAll(later);
        return new Problem(
                unknown,
                key.place().location(),
                "unknown key \"" + key.text() + "\" in " + where,
                known.isEmpty() ? "" : "known: " + String.join(", ", known),
                NearestName.fix(key.text(), all, "remove it"));
    }
}

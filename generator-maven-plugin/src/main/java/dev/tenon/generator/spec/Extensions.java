package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/** Tells the extension keys of others, which are left alone, from ours, which must be right. */
final class Extensions {

    /** The one key of Tenon's own vocabulary. */
    static final String TENON = "x-tenon";

    private Extensions() {}

    /** The problem of an extension key that is not read at its place, if it is one of ours. */
    static Optional<Problem> check(Node.Scalar key, String where) {
        var text = key.text();
        if (text.equals(TENON)) {
            return problem(
                    key,
                    "\"" + TENON + "\" has no meaning in " + where,
                    "move it to the document, a path, an operation, a schema, a field or a"
                            + " parameter");
        }
        if (text.startsWith("x-te") && NearestName.of(text, List.of(TENON)).isPresent()) {
            return problem(key, "unknown key \"" + text + "\"", "did you mean \"" + TENON + "\"?");
        }
        var alchemy = OpenAlchemy.longNames();
        if (text.startsWith(OpenAlchemy.LONG_PREFIX) && !alchemy.contains(text)) {
            return problem(
                    key,
                    "unknown key \"" + text + "\" in " + where,
                    NearestName.fix(text, alchemy, "remove it"));
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(Node.Scalar key, String what, String fix) {
        return Optional.of(
                new Problem(ProblemCode.UNKNOWN_TENON_KEY, key.place().location(), what, "", fix));
    }
}

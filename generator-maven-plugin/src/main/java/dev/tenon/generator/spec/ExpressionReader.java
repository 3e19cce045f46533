package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/** Reads values that come from a request, or stand in the spec as constants. */
final class ExpressionReader {

    private ExpressionReader() {}

    /** The source under a key; a problem when it is none. */
    static Optional<Located<SpecSource>> read(Node.Entry entry, Problems problems) {
        var at = entry.value().place().location();
        return source(entry.value(), at, problems)
                .map(source -> new Located<>(source, entry.key().place().location(), at));
    }

    /** The claim that a text means; a problem when it means something else. */
    static Optional<List<String>> claim(Located<String> text, Problems problems) {
        try {
            if (text.value().startsWith("$")
                    && ExpressionParser.parse(text.value()) instanceof SpecSource.Claim claim) {
                return Optional.of(claim.path());
            }
            problems.add(
                    new Problem(
                            ProblemCode.BAD_EXPRESSION,
                            text.at(),
                            "\"" + text.value() + "\" is no claim",
                            "what a caller may do follows from its claims",
                            "write the path of a claim, such as $claims.role"));
        } catch (ExpressionException e) {
            problems.add(problem(text.value(), text.at(), e));
        }
        return Optional.empty();
    }

    private static Optional<SpecSource> source(Node value, Location.InFile at, Problems problems) {
        if (!(value instanceof Node.Scalar scalar) || scalar.kind() == Node.Scalar.Kind.NULL) {
            problems.add(Obj.wrongKind(value, "an expression or a constant"));
            return Optional.empty();
        }
        var text = scalar.text();
        boolean constant = scalar.kind() != Node.Scalar.Kind.TEXT || !text.startsWith("$");
        if (constant || text.startsWith("$$")) {
            return Optional.of(new SpecSource.Constant(constant ? scalar : unescaped(scalar)));
        }
        try {
            return Optional.of(ExpressionParser.parse(text));
        } catch (ExpressionException e) {
            problems.add(problem(text, at, e));
            return Optional.empty();
        }
    }

    private static Node.Scalar unescaped(Node.Scalar scalar) {
        return new Node.Scalar(scalar.place(), scalar.kind(), scalar.text().substring(1));
    }

    private static Problem problem(String text, Location.InFile at, ExpressionException e) {
        return new Problem(
                ProblemCode.BAD_EXPRESSION, part(at, text, e.from()), e.what(), e.why(), e.fix());
    }

    /** The rest of the value from a character on; the whole where the line shows it otherwise. */
    private static Location.InFile part(Location.InFile at, String text, int from) {
        var line = at.text();
        int start = line.offsetByCodePoints(0, Math.min(at.column() - 1, codePoints(line)));
        boolean quoted = line.startsWith("'", start) || line.startsWith("\"", start);
        int first = quoted ? 1 : 0;
        if (!line.startsWith(text, start + first)) {
            return at;
        }
        int skipped = Math.min(from, text.length() - 1);
        return new Location.InFile(
                at.name(),
                at.line(),
                at.column() + first + codePoints(text.substring(0, skipped)),
                codePoints(text.substring(skipped)),
                at.pointer(),
                line);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}

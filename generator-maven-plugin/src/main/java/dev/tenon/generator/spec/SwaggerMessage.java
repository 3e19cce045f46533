package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Place;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A message of swagger-parser, such as {@code attribute paths.'/pets'(get).responses is missing}.
 *
 * @param text as it came
 */
record SwaggerMessage(String text) {

    private static final Pattern ATTRIBUTE = Pattern.compile("^attribute (\\S+) is (.*)$");

    /**
     * Unknown keys are our own reader's to judge: it knows 3.1 and the keys of extensions. A place
     * and a value without a word is a warning, that of a relative URL, which OpenAPI allows.
     */
    boolean counts() {
        return !text.endsWith(" is unexpected") && text.strip().contains(" ");
    }

    /** The problem, at the deepest place of the document that the message names. */
    Problem problem(Node root) {
        var attribute = ATTRIBUTE.matcher(text.strip());
        boolean known = attribute.matches();
        var at = known ? locate(root, attribute.group(1)) : root.place();
        return new Problem(
                ProblemCode.NOT_VALID_OPENAPI,
                at.location(),
                known
                        ? "\"" + attribute.group(1) + "\" is " + attribute.group(2)
                        : "the document is not valid OpenAPI",
                "swagger-parser says: " + text.strip(),
                "correct it as the OpenAPI Specification asks");
    }

    // The path has dots both between keys and inside them, so the longest key that fits is taken.
    private static Place locate(Node root, String path) {
        var at = root.place();
        var node = root;
        var rest = path;
        while (node instanceof Node.Mapping mapping) {
            var left = rest.replaceFirst("^[.'()\\[\\]]+", "");
            var next =
                    mapping.entries().values().stream()
                            .filter(entry -> left.startsWith(entry.key().text()))
                            .max(Comparator.comparingInt(entry -> entry.key().text().length()));
            if (next.isEmpty()) {
                return at;
            }
            at = next.get().key().place();
            node = next.get().value();
            rest = left.substring(next.get().key().text().length());
        }
        return at;
    }
}

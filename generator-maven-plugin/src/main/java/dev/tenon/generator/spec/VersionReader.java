package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads which OpenAPI a document is written in.
 *
 * @param document its root
 */
record VersionReader(Obj document) {

    private static final Pattern SUPPORTED = Pattern.compile("3\\.[01](\\..*)?");

    /** The version; empty, with a problem, when it is missing or not 3.0 or 3.1. */
    Optional<Located<String>> read() {
        var swagger = document.entry("swagger");
        if (swagger.isPresent()) {
            document.problems().add(unsupported(swagger.get()));
            return Optional.empty();
        }
        return document.required("openapi").flatMap(this::version);
    }

    // "openapi: 3.1" is a number to YAML, and clear enough.
    private Optional<Located<String>> version(Node.Entry entry) {
        if (!(entry.value() instanceof Node.Scalar scalar)) {
            document.problems().add(Obj.wrongKind(entry.value(), "a text"));
            return Optional.empty();
        }
        if (!SUPPORTED.matcher(scalar.text()).matches()) {
            document.problems().add(unsupported(entry));
            return Optional.empty();
        }
        return Optional.of(
                new Located<>(
                        scalar.text(), entry.key().place().location(), scalar.place().location()));
    }

    private static Problem unsupported(Node.Entry entry) {
        var text = entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
        return new Problem(
                ProblemCode.UNSUPPORTED_VERSION,
                entry.value().place().location(),
                "OpenAPI version \"" + text + "\" is not supported",
                "supported are 3.0 and 3.1",
                "convert the document, and write openapi: 3.1.0");
    }
}

package dev.tenon.generator.spec;

import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.source.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a spec and the files it refers to into a {@link SpecDocument}. */
public final class SpecReader {

    private static final List<SpecRule> RULES =
            List.of(
                    new OperationIdRule(),
                    new TokenPathRule(),
                    new PathParameterRule(),
                    new SamePathRule(),
                    new SecurityRule(),
                    new AnonymousRule(),
                    new ExpressionRule());

    private SpecReader() {}

    /**
     * Reads a spec whole.
     *
     * @param baseDir the project's directory; no file outside it is read
     * @param specFile the document, absolute or relative to the project
     * @throws ProblemsException with everything found wrong in text ({@code SRC-1xx}) or document
     *     ({@code SPEC-2xx})
     */
    public static SpecDocument read(Path baseDir, Path specFile) {
        var problems = new Problems();
        var files = new SpecFiles(baseDir, problems);
        var name = files.name(specFile);
        var root = files.root(name);
        var document = root.flatMap(node -> document(node, name, files, problems));
        problems.throwIfAny();
        return document.orElseThrow();
    }

    private static Optional<SpecDocument> document(
            Node root, String name, SpecFiles files, Problems problems) {
        var document = new DocumentReader(name, files, problems).read(root);
        document.ifPresent(read -> RULES.forEach(rule -> rule.check(read, problems)));
        return document;
    }
}

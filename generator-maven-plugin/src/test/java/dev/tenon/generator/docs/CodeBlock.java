package dev.tenon.generator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A code block of a page.
 *
 * @param page path from the repository's root
 * @param language after the fence, such as {@code java}; empty when there is none
 * @param mark what the comment above it says, such as {@code from: some/file}; empty without one
 * @param text without the fences
 */
record CodeBlock(String page, String language, String mark, String text) {

    /** The repository, seen from the module the tests run in. */
    static final Path ROOT = Path.of("..");

    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?:^<!-- ([^\\n]*) -->\\n\\n?)?^```([a-z]*)\\n(.*?)^```$",
                    Pattern.MULTILINE | Pattern.DOTALL);

    /** The blocks of a page, in order. */
    static List<CodeBlock> of(String page) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(found ->
                        new CodeBlock(
                                page,
                                found.group(2),
                                found.group(1) == null ? "" : found.group(1),
                                found.group(3)))
                .toList();
    }

    /** The blocks of the README and of all pages below docs. */
    static List<CodeBlock> all() throws IOException {
        var blocks = new ArrayList<>(of("README.md"));
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                blocks.addAll(of(ROOT.relativize(file).toString().replace('\\', '/')));
            }
        }
        return blocks;
    }

    @Override
    public String toString() {
        return page + " " + language + ": " + text.lines().findFirst().orElse("").strip();
    }
}

package dev.tenon.generator.spec;

import java.nio.file.Path;

/** Reads a spec and the files it refers to into a {@link SpecDocument}. */
public final class SpecReader {

    private SpecReader() {}

    /**
     * Reads a spec whole.
     *
     * @param baseDir the project's directory; no file outside it is read
     * @param specFile the document
     * @throws dev.tenon.generator.problem.ProblemsException with everything found wrong in text
     *     ({@code SRC-1xx}) or document ({@code SPEC-2xx})
     */
    public static SpecDocument read(Path baseDir, Path specFile) {
        return read(baseDir.relativize(specFile).toString());
    }

    private static SpecDocument read(String path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no file");
        }
        throw new UnsupportedOperationException(path);
    }
}

package dev.tenon.generator.source;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads YAML 1.2 and JSON files into located trees.
 *
 * <p>Good: UTF-8 with or without a byte order mark, anchors, merge keys. Bad, and reported: other
 * encodings, several documents, keys that stand twice, keys that are no single word, tags of one's
 * own, aliases that contain themselves or unfold to more than {@value TreeBuilder#MAX_NODES}
 * values, nesting deeper than {@value TreeBuilder#MAX_DEPTH}.
 */
public final class SourceReader {

    /** Bytes of the largest file that is read. */
    static final int MAX_BYTES = 20 << 20;

    private SourceReader() {}

    /**
     * The bytes of a file.
     *
     * @param file the file
     * @param path how problems name it
     * @throws ProblemsException when it is not a readable file of at most 20 MiB
     */
    public static byte[] bytes(Path file, String path) {
        try {
            if (!Files.isRegularFile(file)) {
                throw unreadable(path, Files.exists(file) ? "it is not a file" : "there is none");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge(path);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(path, "the system refuses: " + e.getClass().getSimpleName());
        }
    }

    /**
     * The tree of a file.
     *
     * @param path how problems name the file, relative to the project
     * @param bytes its content
     * @throws ProblemsException with the first thing that stops the reading, or with every key that
     *     stands twice
     */
    public static Node read(String path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(path);
        }
        var text = new Utf8(path, bytes).text();
        return new YamlText(new SourceFile(path, text), text).tree();
    }

    private static ProblemsException unreadable(String path, String cause) {
        return single(
                new Problem(
                        ProblemCode.FILE_UNREADABLE,
                        new SourceFile(path, "").start().location(),
                        "the file cannot be read",
                        cause,
                        "create it, or correct the path that names it"));
    }

    private static ProblemsException tooLarge(String path) {
        return single(
                new Problem(
                        ProblemCode.FILE_TOO_LARGE,
                        new SourceFile(path, "").start().location(),
                        "the file is too large",
                        "a file of a spec may have 20 MiB",
                        "split it into several files joined by $ref"));
    }

    static ProblemsException single(Problem problem) {
        return new ProblemsException(List.of(problem));
    }
}

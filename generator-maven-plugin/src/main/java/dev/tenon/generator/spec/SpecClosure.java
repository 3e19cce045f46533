package dev.tenon.generator.spec;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The files a spec is made of, with the hash of the bytes that were read.
 *
 * <p>Which files belong to a spec follows from their content alone, so a stored list whose files
 * all hash as before is still the whole closure, and nothing needs to be parsed to know it.
 *
 * @param files sorted by path
 */
public record SpecClosure(List<ClosureFile> files) {

    public SpecClosure {
        files = files.stream().sorted(Comparator.comparing(ClosureFile::path)).toList();
    }

    /**
     * Hashes the files of a list again, as it was stored after an earlier read. A file that cannot
     * be read has an empty hash.
     *
     * @param baseDir the project's directory
     * @param paths relative to it, '/' on every system
     */
    public static SpecClosure of(Path baseDir, List<String> paths) {
        return new SpecClosure(
                paths.stream().map(path -> ClosureFile.read(baseDir, path)).toList());
    }

    /** The paths, as {@link #of} wants them. */
    public List<String> paths() {
        return files.stream().map(ClosureFile::path).toList();
    }
}

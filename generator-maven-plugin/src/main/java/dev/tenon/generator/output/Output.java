package dev.tenon.generator.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Generated files as path → bytes, sorted by path; paths are relative, with '/' on every system.
 *
 * <p>Immutable, as long as nobody writes into an array it hands out; the arrays are shared, not
 * copied, since some outputs hold thousands of files.
 */
public final class Output {

    private static final Output EMPTY = new Output(new TreeMap<>());

    private final SortedMap<String, byte[]> files;

    private Output(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** No files. */
    public static Output empty() {
        return EMPTY;
    }

    /**
     * The files of a map, in any order.
     *
     * @throws IllegalArgumentException when a path is empty, absolute, has a '\' or leads upwards
     */
    public static Output of(Map<String, byte[]> files) {
        files.keySet().forEach(Output::requireRelative);
        return new Output(new TreeMap<>(files));
    }

    /** One file of text, in UTF-8. */
    public static Output text(String path, String text) {
        return of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The files of several outputs together.
     *
     * @throws IllegalArgumentException when two of them hold the same path
     */
    public static Output merge(List<Output> outputs) {
        var all = new TreeMap<String, byte[]>();
        for (var output : outputs) {
            output.files.forEach((path, bytes) -> {
                if (all.put(path, bytes) != null) {
                    throw new IllegalArgumentException(
                            "two generated files are named \"" + path + "\"");
                }
            });
        }
        return new Output(all);
    }

    /** The files, sorted by path; unmodifiable. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** The same files below a folder, named by a relative path. */
    public Output under(String folder) {
        var moved = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> moved.put(folder + "/" + path, bytes));
        return of(moved);
    }

    /** The content of a file, if there is one of that path. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The number of files. */
    public int size() {
        return files.size();
    }

    /** Equal when paths and bytes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Output that
                && files.keySet().equals(that.files.keySet())
                && files.entrySet().stream()
                        .allMatch(file ->
                                Arrays.equals(file.getValue(), that.files.get(file.getKey())));
    }

    @Override
    public int hashCode() {
        return files.keySet().hashCode();
    }

    @Override
    public String toString() {
        return "Output" + files.keySet();
    }

    private static void requireRelative(String path) {
        boolean bad =
                path.indexOf('\\') >= 0
                        || Arrays.stream(path.split("/", -1))
                                .anyMatch(part -> List.of("", ".", "..").contains(part));
        if (bad) {
            throw new IllegalArgumentException("not a relative path: \"" + path + "\"");
        }
    }
}

package dev.tenon.generator.output;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The generated files below a build folder. Writes a file only when its bytes change, removes what
 * is no longer generated, and never touches a file it has not written itself.
 */
public final class GeneratedFiles {

    /** More than a file system lets pass between two times of change, in milliseconds. */
    private static final long CLOCK_STEP = 50;

    private final Path folder;
    private final Manifest manifest;

    /**
     * Takes a folder as it is; nothing is read or written yet.
     *
     * @param folder build folder, such as {@code target}
     * @param manifest file that lists what is ours, in it or elsewhere
     */
    public GeneratedFiles(Path folder, Path manifest) {
        this.folder = folder;
        this.manifest = new Manifest(manifest);
    }

    /** Whether something was written and every file of it still has the bytes it was given. */
    public boolean intact() throws IOException {
        var entries = manifest.read();
        long settled = manifest.modified() - CLOCK_STEP;
        for (var entry : entries.values()) {
            if (!unchanged(entry, settled)) {
                return false;
            }
        }
        return !entries.isEmpty();
    }

    /** Files of ours, provided all of them are there with the bytes that were written. */
    public Optional<Output> read(List<String> paths) throws IOException {
        var entries = manifest.read();
        var files = new TreeMap<String, byte[]>();
        for (var path : paths) {
            var bytes = bytesOf(path);
            if (bytes.isEmpty() || !isOurs(entries.get(path), bytes.get())) {
                return Optional.empty();
            }
            files.put(path, bytes.get());
        }
        return Optional.of(Output.of(files));
    }

    /**
     * Makes the folder hold exactly these files of ours.
     *
     * @param output paths relative to the build folder
     * @throws ProblemsException OUT-601 when a file that is not ours stands in the way of one;
     *     nothing is written then
     */
    public Written write(Output output) throws IOException {
        var before = manifest.read();
        requireNotInTheWay(output, before);
        // Ours from here on, so that files of an interrupted run are known to the next one.
        var claimed = new TreeMap<>(before);
        output.files().keySet().forEach(path -> claimed.put(path, underWay(path)));
        manifest.write(claimed.values());
        var after = new ArrayList<ManifestEntry>();
        int written = 0;
        for (var file : output.files().entrySet()) {
            written += writeIfChanged(file) ? 1 : 0;
            after.add(entry(file));
        }
        int removed = 0;
        for (var path : before.keySet()) {
            removed += !output.files().containsKey(path) && remove(path) ? 1 : 0;
        }
        manifest.write(after);
        return new Written(written, removed, output.size());
    }

    private void requireNotInTheWay(Output output, SortedMap<String, ManifestEntry> ours)
            throws IOException {
        var problems = new ArrayList<Problem>();
        for (var file : output.files().entrySet()) {
            if (ours.containsKey(file.getKey())) {
                continue;
            }
            var there = bytesOf(file.getKey());
            if (there.isPresent() && !Arrays.equals(there.get(), file.getValue())) {
                problems.add(inTheWay(file.getKey()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private Problem inTheWay(String path) {
        return new Problem(
                ProblemCode.FILE_IN_THE_WAY,
                new Location.InFile(folder.getFileName() + "/" + path, 1, 1, 1, "", ""),
                "a file that Tenon has not written stands where a generated one goes",
                "it is not in the list of files of the last run, and its text differs",
                "move it to another folder if you wrote it, else run mvn clean");
    }

    private static boolean isOurs(@Nullable ManifestEntry entry, byte[] bytes) {
        return entry != null && Sha256.of(bytes).equals(entry.sha256());
    }

    /**
     * A file written just before the manifest may have changed since within one step of the clock.
     */
    private boolean unchanged(ManifestEntry entry, long settled) throws IOException {
        try {
            var file = folder.resolve(entry.path());
            if (Files.size(file) != entry.size() || entry.sha256().isEmpty()) {
                return false;
            }
            boolean asRecorded = modified(file) == entry.modified();
            return (asRecorded && entry.modified() < settled)
                    || Sha256.of(Files.readAllBytes(file)).equals(entry.sha256());
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private boolean writeIfChanged(Map.Entry<String, byte[]> file) throws IOException {
        var there = bytesOf(file.getKey());
        if (there.isPresent() && Arrays.equals(there.get(), file.getValue())) {
            return false;
        }
        var path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
        return true;
    }

    private boolean remove(String path) throws IOException {
        boolean removed = Files.deleteIfExists(folder.resolve(path));
        for (var parent : parents(path)) {
            try {
                Files.deleteIfExists(parent);
            } catch (DirectoryNotEmptyException stillInUse) {
                break;
            }
        }
        return removed;
    }

    /** The folders of a file, innermost first; the build folder itself is not among them. */
    private List<Path> parents(String path) {
        var parents = new ArrayList<Path>();
        for (var at = Path.of(path).getParent(); at != null; at = at.getParent()) {
            parents.add(folder.resolve(at));
        }
        return parents;
    }

    private Optional<byte[]> bytesOf(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    private ManifestEntry entry(Map.Entry<String, byte[]> file) throws IOException {
        return new ManifestEntry(
                file.getKey(),
                Sha256.of(file.getValue()),
                file.getValue().length,
                modified(folder.resolve(file.getKey())));
    }

    private static ManifestEntry underWay(String path) {
        return new ManifestEntry(path, "", 0, 0);
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }
}

package dev.tenon.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The list of the files that are ours: only they are ever overwritten or removed. Text, one {@link
 * ManifestEntry#line} per file under a line that names the format.
 */
final class Manifest {

    private static final String FORMAT = "tenon manifest 1";

    private final Path file;

    Manifest(Path file) {
        this.file = file;
    }

    /** Path → entry, sorted by path. Empty when there is none or it is in a form we do not know. */
    SortedMap<String, ManifestEntry> read() throws IOException {
        var entries = new TreeMap<String, ManifestEntry>();
        try {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
                return entries;
            }
            for (var line : lines.subList(1, lines.size())) {
                var entry = ManifestEntry.parse(line);
                entries.put(entry.path(), entry);
            }
            return entries;
        } catch (NoSuchFileException nothingWrittenYet) {
            return entries;
        } catch (IllegalArgumentException damaged) {
            return new TreeMap<>();
        }
    }

    /** When it was last written, in milliseconds since 1970; 0 when there is none. */
    long modified() throws IOException {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (NoSuchFileException nothingWrittenYet) {
            return 0;
        }
    }

    void write(Collection<ManifestEntry> entries) throws IOException {
        var text =
                entries.stream()
                        .map(ManifestEntry::line)
                        .collect(Collectors.joining("\n", FORMAT + "\n", "\n"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}

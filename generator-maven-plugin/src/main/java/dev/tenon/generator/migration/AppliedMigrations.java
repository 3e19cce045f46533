package dev.tenon.generator.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The project's own note of migrations that some database has applied, {@code .tenon/applied}: a
 * line {@code <file> <checksum>} each, sorted. It names no database.
 */
final class AppliedMigrations {

    private final Path file;

    private AppliedMigrations(Path file) {
        this.file = file;
    }

    static AppliedMigrations of(Path project) {
        return new AppliedMigrations(project.resolve(".tenon").resolve("applied"));
    }

    /** Whether a file of that name was applied, with whatever content. */
    boolean contains(String script) {
        return lines().stream().anyMatch(line -> line.startsWith(script + " "));
    }

    /** Adds migrations that were applied. */
    void add(Collection<MigrationScript> scripts) {
        var lines = new TreeSet<>(lines());
        scripts.forEach(script -> lines.add(script.file() + " " + Header.checksum(script.text())));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Collection<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

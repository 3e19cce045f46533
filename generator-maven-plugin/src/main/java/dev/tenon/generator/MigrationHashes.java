package dev.tenon.generator;

import dev.tenon.generator.migration.MigrationFile;
import dev.tenon.generator.output.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The migrations of a project, by content.
 *
 * @param hashes path relative to the project → SHA-256 of the file, sorted by path
 */
record MigrationHashes(SortedMap<String, String> hashes) {

    MigrationHashes {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    /** Reads the folder with all below it; a folder that is not there is empty. */
    static MigrationHashes read(Project project) throws IOException {
        var hashes = new TreeMap<String, String>();
        if (Files.isDirectory(project.migrations())) {
            try (var files = Files.walk(project.migrations())) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    hashes.put(project.shown(file), Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
        return new MigrationHashes(hashes);
    }

    /** The folder with a migration written to it. */
    MigrationHashes with(MigrationFile file) {
        var changed = new TreeMap<>(hashes);
        changed.put(file.path(), Sha256.of(file.text()));
        return new MigrationHashes(changed);
    }

    /** The folder with a migration removed from it. */
    MigrationHashes without(String path) {
        var changed = new TreeMap<>(hashes);
        changed.remove(path);
        return new MigrationHashes(changed);
    }
}

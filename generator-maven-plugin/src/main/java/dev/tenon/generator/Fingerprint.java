package dev.tenon.generator;

import dev.tenon.generator.output.Sha256;
import dev.tenon.generator.spec.SpecClosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last complete run was made of, kept in a file: a hash over spec, migrations, page of
 * roles, settings and plugin on the first line, and below it the files of the spec, which say what
 * to hash again.
 *
 * <p>Neither the clock nor the JDK takes part, and nothing is parsed to compare.
 */
final class Fingerprint {

    private final Project project;
    private final RolesPage roles;
    private final Path file;

    Fingerprint(Project project) {
        this.project = project;
        this.roles = new RolesPage(project);
        this.file = project.memory().resolve("fingerprint.txt");
    }

    /** Whether the project is what it was when the last run was complete. */
    boolean matches() throws IOException {
        try {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return false;
            }
            var closure = SpecClosure.of(project.root(), lines.subList(1, lines.size()));
            return lines.getFirst().equals(hash(closure, MigrationHashes.read(project)));
        } catch (NoSuchFileException neverComplete) {
            return false;
        }
    }

    /** Remembers a complete run by what was read, which may be older than what is there now. */
    void store(SpecClosure closure, MigrationHashes migrations) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(hash(closure, migrations));
        lines.addAll(closure.paths());
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** Forgets the last complete run. */
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private String hash(SpecClosure closure, MigrationHashes migrations) throws IOException {
        return Sha256.of(
                String.join(
                        "\n",
                        List.of(
                                settings(),
                                closure.toString(),
                                migrations.toString(),
                                roles.hash())));
    }

    private String settings() {
        return String.join(
                "\n",
                project.plugin(),
                project.shown(project.spec()),
                project.shown(project.migrations()),
                project.packageName(),
                project.live().toString(),
                project.server().toString(),
                Boolean.toString(project.failOnWarning()));
    }
}

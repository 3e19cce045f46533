package dev.tenon.generator.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The migrations of a project, as they are on disk, and which of them is still Tenon's to change.
 */
final class MigrationFolder {

    private final MigrationProject project;
    private final List<MigrationScript> scripts;

    private MigrationFolder(MigrationProject project, List<MigrationScript> scripts) {
        this.project = project;
        this.scripts = scripts;
    }

    /** Reads every file of the folder and of those below it. */
    static MigrationFolder read(MigrationProject project) {
        if (!Files.isDirectory(project.folder())) {
            return new MigrationFolder(project, List.of());
        }
        try (var paths = Files.walk(project.folder())) {
            List<MigrationScript> found = new ArrayList<>();
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                found.add(
                        new MigrationScript(
                                project.relative(path),
                                path.getFileName().toString(),
                                Files.readString(path)));
            }
            found.sort(MigrationScript.ORDER);
            return new MigrationFolder(project, List.copyOf(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files, versioned ones first, by version. */
    List<MigrationScript> scripts() {
        return scripts;
    }

    /**
     * The newest versioned migration if it may be rewritten: Tenon wrote it, nobody has edited it,
     * git does not know it, and no database of the user's has applied it.
     */
    Optional<MigrationScript> pending() {
        var versioned = scripts.stream().filter(MigrationScript::versioned).toList();
        return versioned.isEmpty()
                ? Optional.empty()
                : Optional.of(versioned.getLast()).filter(this::mayChange);
    }

    private boolean mayChange(MigrationScript script) {
        return Header.untouched(script.text())
                && !AppliedMigrations.of(project.root()).contains(script.file())
                && !GitFiles.tracks(project.root(), script.path())
                && !appliedLive(script);
    }

    private boolean appliedLive(MigrationScript script) {
        return project.live()
                .filter(live -> FlywayRun.history(live).contains(script.file()))
                .isPresent();
    }

    /** The next free number after those of some scripts. */
    static BigInteger nextVersion(List<MigrationScript> scripts) {
        return scripts.stream()
                .flatMap(script -> script.version().stream())
                .map(version -> version.getMajor())
                .max(BigInteger::compareTo)
                .orElse(BigInteger.ZERO)
                .add(BigInteger.ONE);
    }

    /** Path of a file of that name directly in the folder, relative to the project. */
    String pathOf(String file) {
        return project.relative(Path.of(project.folder().toString(), file));
    }
}

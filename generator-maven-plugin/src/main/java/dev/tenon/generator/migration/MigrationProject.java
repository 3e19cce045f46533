package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The project whose migrations are planned.
 *
 * @param root project folder; problem locations and results are relative to it
 * @param folder migrations, usually {@code src/main/resources/db/migration} below {@code root}; it
 *     need not exist
 * @param specName how file headers name the spec, such as {@code openapi.yaml}
 * @param live a database of the user's, only ever read; empty for none
 */
public record MigrationProject(
        Path root, Path folder, String specName, Optional<DatabaseAddress> live) {

    /** A path below the root, relative to it, with '/' on every system. */
    String relative(Path path) {
        return root.toAbsolutePath()
                .relativize(path.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }
}

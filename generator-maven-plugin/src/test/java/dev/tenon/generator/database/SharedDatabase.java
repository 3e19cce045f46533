package dev.tenon.generator.database;

import java.nio.file.Path;

/** One embedded server for all tests of a run; its own shutdown hook stops it. */
public final class SharedDatabase {

    private static final BuildDatabase SERVER =
            BuildDatabase.embedded(Path.of("target", "test-postgres"));

    private SharedDatabase() {}

    /** The server; nobody closes it. */
    public static BuildDatabase server() {
        return SERVER;
    }
}

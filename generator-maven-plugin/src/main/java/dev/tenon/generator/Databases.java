package dev.tenon.generator;

import dev.tenon.generator.database.BuildDatabase;
import dev.tenon.generator.migration.MigrationProject;

/** What the database packages are given of a project. */
final class Databases {

    private Databases() {}

    /** The server to make scratch databases on; nothing starts yet. */
    static BuildDatabase forBuild(Project project) {
        return project.server()
                .map(BuildDatabase::at)
                .orElseGet(() -> BuildDatabase.embedded(project.memory().resolve("postgres")));
    }

    /** The project as its migrations are planned and applied. */
    static MigrationProject migrations(Project project) {
        return new MigrationProject(
                project.root(),
                project.migrations(),
                project.spec().getFileName().toString(),
                project.live());
    }

    /** The build's server in words. */
    static String describe(Project project) {
        return project.server().map(Object::toString).orElse("embedded PostgreSQL");
    }
}

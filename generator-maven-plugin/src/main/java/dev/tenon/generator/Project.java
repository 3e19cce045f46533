package dev.tenon.generator;

import dev.tenon.generator.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A user's project and what its pom says of it. All paths are absolute.
 *
 * @param root project folder; problems and stage lines name files relative to it
 * @param target build folder, such as {@code target}
 * @param spec the OpenAPI document
 * @param packageName Java package of the generated code
 * @param migrations folder of the migrations; need not exist
 * @param live a database of the user's, read by every goal and written by {@code migrate} alone
 * @param server a PostgreSQL server to build on; empty for the embedded one
 * @param plugin what of the generator itself can change the output, as text
 * @param failOnWarning whether warnings stop the run
 */
public record Project(
        Path root,
        Path target,
        Path spec,
        String packageName,
        Path migrations,
        Optional<DatabaseAddress> live,
        Optional<DatabaseAddress> server,
        String plugin,
        boolean failOnWarning) {

    /** Where generated Java goes, below the build folder. */
    static final String SOURCES = "generated-sources/tenon";

    /** Where generated resources go, below the build folder. */
    static final String RESOURCES = "generated-resources/tenon";

    /** The expanded document, below the root of generated resources. */
    static final String DOCUMENT = "META-INF/tenon/openapi.json";

    /** The relations and columns the service needs, below the root of generated resources. */
    static final String RELATIONS = "META-INF/tenon/relations.json";

    /** A database by its parameters; empty without a URL. Empty user and password are left out. */
    public static Optional<DatabaseAddress> database(String url, String user, String password) {
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatabaseAddress(url, user, password));
    }

    /** Root of the generated Java sources. */
    public Path sources() {
        return target.resolve(SOURCES);
    }

    /** Root of the generated resources. */
    public Path resources() {
        return target.resolve(RESOURCES);
    }

    /** The folder for what is remembered between runs. */
    Path memory() {
        return target.resolve("tenon");
    }

    /** The data of the local database that {@code migrate} and {@code run} use by default. */
    Path localDatabase() {
        return root.resolve(".tenon/postgres");
    }

    /** The same project, whose live database nobody is told of. */
    Project withoutLive() {
        return new Project(
                root,
                target,
                spec,
                packageName,
                migrations,
                Optional.empty(),
                server,
                plugin,
                failOnWarning);
    }

    /** A path as it is shown: relative to the project, '/' on every system. */
    String shown(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}

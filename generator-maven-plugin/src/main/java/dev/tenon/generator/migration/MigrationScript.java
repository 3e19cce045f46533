package dev.tenon.generator.migration;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A file of the migration folder.
 *
 * @param path relative to the project, '/' separators
 * @param file name within its folder
 * @param text whole content
 */
record MigrationScript(String path, String file, String text) {

    /** Flyway's own forms: {@code V<version>__<what>.sql} and {@code R__<what>.sql}. */
    private static final Pattern VERSIONED = Pattern.compile("V([0-9][0-9._]*)__.*\\.sql");

    private static final Pattern REPEATABLE = Pattern.compile("R__.*\\.sql");

    /** By version; files without one keep to the end, by path. */
    static final Comparator<MigrationScript> ORDER =
            Comparator.<MigrationScript, Boolean>comparing(script -> !script.versioned())
                    .thenComparing(
                            script -> script.version().orElse(MigrationVersion.EMPTY),
                            Comparator.naturalOrder())
                    .thenComparing(MigrationScript::path);

    /** The version, for a versioned migration. */
    Optional<MigrationVersion> version() {
        var matcher = VERSIONED.matcher(file);
        return matcher.matches()
                ? Optional.of(MigrationVersion.fromVersion(matcher.group(1)))
                : Optional.empty();
    }

    boolean versioned() {
        return VERSIONED.matcher(file).matches();
    }

    boolean repeatable() {
        return REPEATABLE.matcher(file).matches();
    }
}

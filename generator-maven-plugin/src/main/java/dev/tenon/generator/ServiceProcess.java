package dev.tenon.generator;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service in a JVM of its own, the one that runs the build. */
final class ServiceProcess implements AutoCloseable {

    /** Longer than a service takes to finish the requests under way. */
    private static final long GRACE_SECONDS = 40;

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a service; its output goes where ours goes.
     *
     * @param options for the JVM
     * @param environment variables beside those that name the database
     * @throws ProblemsException OUT-603 when there is no such jar
     */
    static ServiceProcess start(
            Path jar,
            DatabaseAddress database,
            List<String> options,
            Map<String, String> environment)
            throws IOException {
        requirePackaged(jar);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toString());
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        builder.environment().put("TENON_DB_URL", database.url());
        builder.environment().put("TENON_DB_USER", database.user());
        builder.environment().put("TENON_DB_PASSWORD", database.password());
        return new ServiceProcess(builder.start());
    }

    /** Waits until it ends by itself or by a signal, and says how: 0 for well. */
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Whether it has not ended. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to finish, waits, and ends it when it takes too long. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The problem of a service that ended without being asked. */
    static ProblemsException stopped(Path jar, String how) {
        return problem(
                ProblemCode.SERVICE_STOPPED,
                jar,
                "the service stopped " + how,
                "read its last lines above; they say why");
    }

    private static void requirePackaged(Path jar) {
        if (!Files.exists(jar)) {
            throw problem(
                    ProblemCode.NOT_PACKAGED,
                    jar,
                    "there is no such jar",
                    "package the service first: mvn package");
        }
    }

    private static ProblemsException problem(ProblemCode code, Path jar, String what, String fix) {
        var place = new Location.InFile(jar.toString().replace('\\', '/'), 1, 1, 1, "", "");
        return new ProblemsException(List.of(new Problem(code, place, what, "", fix)));
    }
}

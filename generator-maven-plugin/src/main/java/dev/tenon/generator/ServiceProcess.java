package dev.tenon.generator;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A packaged service in a JVM of its own, the one that runs the build. */
final class ServiceProcess implements AutoCloseable {

    /** Longer than a service takes to finish the requests under way. */
    private static final long GRACE_SECONDS = 40;

    /** System properties win over the environment: a JVM may be given some by these. */
    private static final Set<String> OPTIONS_OF_JVMS =
            Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /**
     * How a service is started.
     *
     * @param jar the packaged service, with {@code lib} beside it
     * @param database what it runs on
     * @param options for the JVM
     * @param environment variables beside those that name the database
     * @param alone whether settings that this process has of a service are kept from it
     * @param output where what it says goes
     */
    record Start(
            Path jar,
            DatabaseAddress database,
            List<String> options,
            Map<String, String> environment,
            boolean alone,
            Redirect output) {}

    /**
     * Starts a service.
     *
     * @throws ProblemsException OUT-603 when there is no such jar
     */
    static ServiceProcess start(Start start) throws IOException {
        requirePackaged(start.jar());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(start.options());
        command.add("-jar");
        command.add(start.jar().toString());
        var builder = new ProcessBuilder(command);
        builder.redirectErrorStream(!start.output().equals(Redirect.INHERIT));
        builder.redirectOutput(start.output());
        if (!builder.redirectErrorStream()) {
            builder.redirectError(Redirect.INHERIT);
        }
        if (start.alone()) {
            builder.environment().keySet().removeIf(ServiceProcess::isSetting);
        }
        builder.environment().putAll(start.environment());
        builder.environment().put("TENON_DB_URL", start.database().url());
        builder.environment().put("TENON_DB_USER", start.database().user());
        builder.environment().put("TENON_DB_PASSWORD", start.database().password());
        return new ServiceProcess(builder.start());
    }

    private static boolean isSetting(String variable) {
        var name = variable.toUpperCase(Locale.ROOT);
        return name.startsWith("TENON_")
                || name.startsWith("MICRONAUT_")
                || OPTIONS_OF_JVMS.contains(name);
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
    static ProblemsException stopped(Path jar, String how, String fix) {
        return problem(ProblemCode.SERVICE_STOPPED, jar, "the service stopped " + how, fix);
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

package dev.tenon.runtime.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a process logs that has no settings of its own, and one that has. */
final class LogDefaultsTest {

    private static final String OWN =
            """
            <configuration>
                <appender name="own" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>own %msg%n</pattern></encoder>
                </appender>
                <root level="INFO"><appender-ref ref="own"/></root>
            </configuration>
            """;

    @TempDir private Path folder;

    /** Logs one line for each case. */
    static final class Lines {

        private Lines() {}

        /** The process. */
        public static void main(String[] arguments) {
            LoggerFactory.getLogger("tenon.access").info("{\"status\":200}");
            LoggerFactory.getLogger("tenon.faults").info("a fault");
            LoggerFactory.getLogger("org.example").info("too much");
            LoggerFactory.getLogger("org.example").warn("enough");
            LoggerFactory.getLogger("com.zaxxer.hikari.pool.HikariPool").warn("too much");
            LoggerFactory.getLogger("io.micronaut.http.server.netty.NettyHttpServer").error("no");
        }
    }

    private static String output(List<String> options, String classPath)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, Lines.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    @Test
    void theServiceHasItsOwn() throws IOException, InterruptedException {
        String output = output(List.of("-Xlog:class+load"), System.getProperty("java.class.path"));
        List<String> lines = output.lines().filter(line -> !line.contains("[class,load]")).toList();
        String time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ ";
        assertThat(lines).as(output.lines().toList().toString()).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("{\"status\":200}");
        assertThat(lines.get(1)).matches(time + "INFO {2}tenon.faults - a fault");
        assertThat(lines.get(2)).matches(time + "WARN {2}org.example - enough");
        assertThat(output)
                .doesNotContain("ch.qos.logback.core.joran.action", "com.sun.org.apache.xerces");
    }

    @Test
    void aFileOfOnesOwnTakesItsPlace() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("logback.xml"), OWN);
        String classPath = System.getProperty("java.class.path");
        assertThat(output(List.of(), folder + File.pathSeparator + classPath))
                .contains("own too much", "own {\"status\":200}")
                .doesNotContain("INFO ");
        assertThat(output(List.of("-Dlogback.configurationFile=" + file), classPath))
                .contains("own too much");
    }
}

package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Main;
import dev.tenon.runtime.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The process: its one line when ready, its one line when it cannot start, its end. */
final class StartTest {

    private static Process start(Map<String, String> environment) throws IOException {
        return start(environment, System.getProperty("java.class.path"));
    }

    private static Process start(Map<String, String> environment, String classPath)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
        builder.environment().put("TENON_HOST", "127.0.0.1");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Map<String, String> database(String port) {
        return Map.of(
                "TENON_DB_URL", TestDatabase.url(),
                "TENON_DB_USER", TestDatabase.user(),
                "TENON_DB_PASSWORD", TestDatabase.password(),
                "TENON_PORT", port);
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private static void assertOneLine(Process process, String... words)
            throws IOException, InterruptedException {
        String output = output(process);
        assertThat(process.exitValue()).as(output).isEqualTo(1);
        assertThat(output.lines()).as(output).hasSize(1);
        assertThat(output).startsWith("[tenon] ").contains(words).doesNotContain("\tat ");
    }

    @Test
    void needsADatabase() throws IOException, InterruptedException {
        assertOneLine(start(Map.of()), "TENON_DB_URL is not set");
    }

    @Test
    void tellsAnUnreachableDatabase() throws IOException, InterruptedException {
        assertOneLine(
                start(Map.of("TENON_DB_URL", "jdbc:postgresql://127.0.0.1:1/x")),
                "127.0.0.1:1",
                "Check that the server runs");
    }

    @Test
    void tellsAWrongPassword() throws IOException, InterruptedException {
        assertOneLine(
                start(
                        Map.of(
                                "TENON_DB_URL",
                                TestDatabase.url(),
                                "TENON_DB_USER",
                                "nobody_at_all",
                                "TENON_DB_PASSWORD",
                                "s3cret")),
                "nobody_at_all");
    }

    @Test
    void tellsATakenPort() throws IOException, InterruptedException {
        TestDatabase.reset();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertOneLine(start(database(port)), "port " + port + " is not free", "TENON_PORT");
        }
    }

    @Test
    void tellsWhenItIsReadyAndStopsWithZero() throws IOException, InterruptedException {
        TestDatabase.reset();
        Process process = start(database(Integer.toString(freePort())));
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = reader.readLine();
        assertThat(ready)
                .matches(
                        "\\[tenon] Sample 1\\.2\\.3 ready on http://localhost:\\d+, docs at /docs");
        int port = Integer.parseInt(ready.replaceAll(".*localhost:(\\d+).*", "$1"));
        assertThat(RawHttp.request(port, "GET /health/ready HTTP/1.1", List.of(), "").body())
                .isEqualTo("{\"status\":\"UP\"}");
        process.toHandle().destroy();
        Thread.sleep(50);
        process.toHandle().destroy();
        String rest = reader.lines().collect(Collectors.joining("\n"));
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(rest).isZero();
        assertThat(rest).contains("\"path\":\"/health/ready\"", "[tenon] stopped");
    }

    /** Metrics are an option of the build: without their jars the rest is there. */
    @Test
    void servesWithoutTheJarsOfMetrics() throws IOException, InterruptedException {
        TestDatabase.reset();
        String[] all = System.getProperty("java.class.path").split(File.pathSeparator);
        List<String> rest =
                Stream.of(all)
                        .filter(jar -> !jar.matches(".*(micrometer|prometheus|[Hh]dr[Hh]isto).*"))
                        .toList();
        assertThat(rest).hasSizeLessThan(all.length - 5);
        String management = Integer.toString(freePort());
        Map<String, String> environment = new HashMap<>(database(Integer.toString(freePort())));
        environment.put("TENON_MANAGEMENT_PORT", management);
        Process process = start(environment, String.join(File.pathSeparator, rest));
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String log = "";
        for (String line = ""; !line.startsWith("[tenon] "); line = reader.readLine()) {
            log += line + "\n";
        }
        assertThat(log).contains("WARN", "there are no metrics", "micrometer-registry-prometheus");
        int port = Integer.parseInt(management);
        assertThat(RawHttp.request(port, "GET /metrics HTTP/1.1", List.of(), "").status())
                .isEqualTo(404);
        assertThat(RawHttp.request(port, "GET /health/ready HTTP/1.1", List.of(), "").status())
                .isEqualTo(200);
        process.toHandle().destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package dev.tenon.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generated service, packaged and running in a process of its own. */
final class Sample implements AutoCloseable {

    /** Most connections to the database. */
    static final int POOL = 4;

    /** How long a statement may run. */
    static final int STATEMENT_MILLIS = 1_000;

    private static final Pattern READY = Pattern.compile("ready on http://localhost:(\\d+)");

    private final Database database;
    private final Path folder = Path.of("target", "suite");
    private final Path log = folder.resolve("service.log");
    private final Process process;
    private final int port;

    Sample(Keys keys) throws IOException, SQLException, InterruptedException {
        database = new Database();
        Files.createDirectories(folder);
        ProcessBuilder builder =
                new ProcessBuilder(
                        java("java"),
                        "-Xms160m",
                        "-Xmx160m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        System.getProperty("suite.jar", "target/sample.jar"));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
        builder.environment().putAll(settings(keys));
        process = builder.start();
        port = awaitPort();
    }

    private Map<String, String> settings(Keys keys) {
        return Map.ofEntries(
                Map.entry("TENON_DB_URL", database.url()),
                Map.entry("TENON_DB_USER", Database.LOGIN),
                Map.entry("TENON_DB_PASSWORD", Canaries.PASSWORD),
                Map.entry("TENON_DB_POOL_SIZE", Integer.toString(POOL)),
                Map.entry("TENON_DB_STATEMENT_TIMEOUT", STATEMENT_MILLIS + "ms"),
                Map.entry("TENON_HOST", "127.0.0.1"),
                Map.entry("TENON_PORT", "-1"),
                Map.entry("TENON_JWT_JWKS", keys.jwks()),
                Map.entry("TENON_JWT_ISSUER", Keys.ISSUER),
                Map.entry("TENON_JWT_AUDIENCE", Keys.AUDIENCE),
                Map.entry("TENON_JWT_ISSUERS_OWN_SECRET", Canaries.SECRET),
                Map.entry("TENON_JWT_ISSUERS_OWN_ISSUER", Keys.OWN),
                Map.entry("TENON_JWT_ISSUERS_OWN_AUDIENCE", Keys.AUDIENCE));
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private int awaitPort() throws IOException, InterruptedException {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            Matcher matcher = READY.matcher(log());
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the service did not start:\n" + log());
    }

    int port() {
        return port;
    }

    /** Makes the service open new connections to its database. */
    void reconnect() throws SQLException, InterruptedException {
        database.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename ="
                        + " 'suite_login'");
        Thread.sleep(500);
    }

    Database database() {
        return database;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All that it wrote to its log. */
    String log() throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }

    long logSize() throws IOException {
        return Files.size(log);
    }

    /** What it wrote since its log had this size. */
    String logSince(long size) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(size);
            var bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - size));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until all is read
            }
            return new String(bytes.array(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Memory of the process in kB, after a garbage collection; 0 where that cannot be read. */
    long residentKilobytes() throws IOException, InterruptedException {
        tool("GC.run");
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return kilobytes(Files.readString(status), "VmRSS:\\s+(\\d+) kB");
    }

    /** What lives on its heap in kB, after a garbage collection. */
    long heapKilobytes() throws IOException, InterruptedException {
        tool("GC.run");
        return kilobytes(tool("GC.heap_info"), "used (\\d+)K");
    }

    private static long kilobytes(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        long sum = 0;
        while (matcher.find()) {
            sum += Long.parseLong(matcher.group(1));
            if (pattern.startsWith("Vm")) {
                break;
            }
        }
        return sum;
    }

    private String tool(String command) throws IOException, InterruptedException {
        Process tool =
                new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), command)
                        .redirectErrorStream(true)
                        .start();
        String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return output;
    }

    @Override
    public void close() throws IOException, SQLException {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException _) {
            process.destroyForcibly();
        }
        database.close();
    }
}

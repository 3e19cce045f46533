package dev.tenon.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generated service, packaged and running in a process of its own. */
final class Sample implements AutoCloseable {

    /** Most connections to the database. */
    static final int POOL = 2;

    /** How long a statement may run. */
    static final int STATEMENT_MILLIS = 1_000;

    /** How long heads, bodies and readers of answers may take before they are judged. */
    static final int SLOW_SECONDS = 2;

    /** Most requests that use the database at a time. */
    static final int REQUESTS = 100;

    /** How long fetched keys are used, how often they are asked for at most, and kept at need. */
    static final int KEYS_AGE_SECONDS = 4;

    static final int KEYS_INTERVAL_SECONDS = 1;
    static final int KEYS_KEEP_SECONDS = 12;

    /** How often the file with a secret is looked at. */
    static final int RELOAD_SECONDS = 1;

    private static final Pattern READY = Pattern.compile("ready on http://localhost:(\\d+)");

    private final Database database;
    private final Path folder = Path.of("target", "suite");
    private final Path log = folder.resolve("service.log");
    private final Keys keys;
    private final Process process;
    private final int port;

    Sample(Keys keys) throws IOException, SQLException, InterruptedException {
        this.keys = keys;
        database = new Database();
        Files.createDirectories(folder);
        ProcessBuilder builder = builder(settings(keys));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        process = builder.start();
        port = awaitPort();
    }

    private static ProcessBuilder builder(Map<String, String> settings) {
        ProcessBuilder builder =
                new ProcessBuilder(
                        java("java"),
                        "-Xms160m",
                        "-Xmx160m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        System.getProperty("suite.jar", "target/sample.jar"));
        builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
        settings.forEach((name, value) -> builder.environment().put("TENON_" + name, value));
        return builder;
    }

    /** What another service says that logs in as this role, until it is ready or gives up. */
    String start(String login) throws IOException, InterruptedException {
        Map<String, String> settings = settings(keys);
        settings.put("DB_USER", login);
        Process other = builder(settings).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (var lines = other.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (READY.matcher(line).find()) {
                    break;
                }
            }
        } finally {
            other.destroy();
            other.waitFor();
        }
        return said.toString();
    }

    private Map<String, String> settings(Keys keys) {
        Map<String, String> settings = new HashMap<>();
        settings.put("DB_URL", database.url());
        settings.put("DB_USER", Database.LOGIN);
        settings.put("DB_PASSWORD", Canaries.PASSWORD);
        settings.put("DB_POOL_SIZE", Integer.toString(POOL));
        settings.put("DB_STATEMENT_TIMEOUT", STATEMENT_MILLIS + "ms");
        settings.put("HOST", "127.0.0.1");
        settings.put("PORT", "-1");
        settings.put("LIMITS_HEAD_TIMEOUT", SLOW_SECONDS + "s");
        settings.put("LIMITS_BODY_TIMEOUT", SLOW_SECONDS + "s");
        settings.put("LIMITS_WRITE_TIMEOUT", SLOW_SECONDS + "s");
        settings.put("LIMITS_REQUESTS", Integer.toString(REQUESTS));
        settings.put("JWT_JWKS", keys.jwks());
        settings.put("JWT_ISSUER", Keys.ISSUER);
        settings.put("JWT_AUDIENCE", Keys.AUDIENCE);
        settings.put("JWT_RELOAD", RELOAD_SECONDS + "s");
        settings.put("JWT_JWKS_MAX_AGE", KEYS_AGE_SECONDS + "s");
        settings.put("JWT_JWKS_INTERVAL", KEYS_INTERVAL_SECONDS + "s");
        settings.put("JWT_JWKS_KEEP", KEYS_KEEP_SECONDS + "s");
        settings.put("JWT_JWKS_TIMEOUT", "1s");
        issuer(settings, "OWN", Keys.OWN, "SECRET", Canaries.SECRET);
        issuer(settings, "FILED", Keys.FILED, "SECRET", "@" + keys.file());
        issuer(settings, "FAR", Keys.FAR, "JWKS", keys.server().uri());
        return settings;
    }

    private static void issuer(
            Map<String, String> settings, String name, String iss, String key, String value) {
        settings.put("JWT_ISSUERS_" + name + "_ISSUER", iss);
        settings.put("JWT_ISSUERS_" + name + "_AUDIENCE", Keys.AUDIENCE);
        settings.put("JWT_ISSUERS_" + name + "_" + key, value);
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

    /**
     * Memory of the process in kB; 0 where that cannot be read. After a garbage collection, and
     * without what the C library has got back and keeps for later.
     */
    long residentKilobytes() throws IOException, InterruptedException {
        tool("GC.run");
        tool("System.trim_native_heap");
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

package dev.tenon.runtime.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and how connections to it are kept. {@link #toString} keeps the password to
 * itself.
 *
 * @param url JDBC address, {@code jdbc:postgresql://…}
 * @param user login role: it should own nothing, be {@code NOINHERIT}, and be a member of the roles
 *     requests run as
 * @param password its password; empty for none
 * @param size most connections, at least 1
 * @param maxWait how long a request waits for a connection, at least 250 ms
 * @param connectTimeout how long opening a connection may take, at least 1 s
 * @param socketTimeout how long the database may be silent; longer than {@code statementTimeout}
 * @param statementTimeout how long a statement may run, at least 1 ms
 * @param prepareThreshold from which use on a statement is prepared on the server; 0 for never
 * @param applicationName name shown in {@code pg_stat_activity}
 * @param searchPath where unqualified names of SQL in the database are looked up; the SQL we send
 *     has none
 */
public record PoolSettings(
        String url,
        String user,
        String password,
        int size,
        Duration maxWait,
        Duration connectTimeout,
        Duration socketTimeout,
        Duration statementTimeout,
        int prepareThreshold,
        String applicationName,
        String searchPath) {

    /**
     * The catalogue first, so that nothing stands before it; temporary relations last, where they
     * stand before nothing (PostgreSQL, search_path).
     */
    private static final String SEARCH_PATH = "pg_catalog, public, pg_temp";

    private static final int CONNECTIONS_PER_CORE = 4;

    public PoolSettings {
        require(url.startsWith("jdbc:postgresql:"), "url must start with jdbc:postgresql:");
        // Simple mode escapes values into the text itself (CVE-2024-1597) and knows no pipeline.
        require(!url.contains("preferQueryMode"), "url must not set preferQueryMode");
        // The driver would ask the server for the types of texts, with a Sync that ends the role.
        require(!url.contains("stringtype"), "url must not set stringtype");
        require(size >= 1, "size must be at least 1");
        require(maxWait.toMillis() >= 250, "maxWait must be at least 250 ms");
        require(connectTimeout.toSeconds() >= 1, "connectTimeout must be at least 1 s");
        require(statementTimeout.toMillis() >= 1, "statementTimeout must be at least 1 ms");
        require(
                socketTimeout.compareTo(statementTimeout) > 0,
                "socketTimeout must be longer than statementTimeout");
        require(prepareThreshold >= 0, "prepareThreshold must not be negative");
    }

    /** This database with default settings. */
    public static PoolSettings of(String url, String user, String password) {
        return new PoolSettings(
                url,
                user,
                password,
                Runtime.getRuntime().availableProcessors() * CONNECTIONS_PER_CORE,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                5,
                "tenon",
                SEARCH_PATH);
    }

    /**
     * How long a statement may run: the server has to give up before the socket does, for then its
     * answer is still heard.
     *
     * @param asked the time of an operation; null for the time of all
     */
    Duration statementTime(@Nullable Duration asked) {
        Duration most = socketTimeout.minusSeconds(1);
        Duration time = asked == null ? statementTimeout : asked;
        return time.compareTo(most) > 0 ? most : time;
    }

    /** The same settings with at most this many connections. */
    public PoolSettings withSize(int connections) {
        return new PoolSettings(
                url,
                user,
                password,
                connections,
                maxWait,
                connectTimeout,
                socketTimeout,
                statementTimeout,
                prepareThreshold,
                applicationName,
                searchPath);
    }

    /** The same settings with this wait for a connection. */
    public PoolSettings withMaxWait(Duration wait) {
        return new PoolSettings(
                url,
                user,
                password,
                size,
                wait,
                connectTimeout,
                socketTimeout,
                statementTimeout,
                prepareThreshold,
                applicationName,
                searchPath);
    }

    /** The same settings with this limit on statements; the socket may be silent 20 s longer. */
    public PoolSettings withStatementTimeout(Duration limit) {
        return new PoolSettings(
                url,
                user,
                password,
                size,
                maxWait,
                connectTimeout,
                limit.plusSeconds(20),
                limit,
                prepareThreshold,
                applicationName,
                searchPath);
    }

    /** The same settings with this search path. */
    public PoolSettings withSearchPath(String path) {
        return new PoolSettings(
                url,
                user,
                password,
                size,
                maxWait,
                connectTimeout,
                socketTimeout,
                statementTimeout,
                prepareThreshold,
                applicationName,
                path);
    }

    @Override
    public String toString() {
        return "PoolSettings[url=" + address() + ", user=" + user + ", size=" + size + "]";
    }

    /** The address without its parameters, which may hold a password. */
    String address() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

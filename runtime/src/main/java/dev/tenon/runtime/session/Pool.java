package dev.tenon.runtime.session;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.tenon.runtime.metrics.PoolUse;
import dev.tenon.runtime.problem.ProblemCode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of the service, in autocommit mode. Safe for use by many threads. */
public final class Pool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
    private static final int VALIDATION_SECONDS = 1;
    private static final Duration DRAIN_STEP = Duration.ofMillis(10);

    private final PoolSettings settings;
    private final HikariDataSource connections;
    private final SessionDefaults session;
    private volatile boolean closing;

    private Pool(PoolSettings settings, HikariDataSource connections, SessionDefaults session) {
        this.settings = settings;
        this.connections = connections;
        this.session = session;
    }

    /**
     * Connects once to see that it can be done, then keeps a pool.
     *
     * @throws DatabaseUnusableException when the database is not reached or refuses the login
     */
    public static Pool open(PoolSettings settings) {
        Properties plain = properties(settings);
        try {
            return open(settings, SessionDefaults.asked(plain, settings));
        } catch (SQLException refused) {
            if (!SessionDefaults.isRefused(refused)) {
                throw new DatabaseUnusableException(unreachable(settings, refused), refused);
            }
        }
        try {
            return open(settings, plain);
        } catch (SQLException e) {
            throw new DatabaseUnusableException(unreachable(settings, e), e);
        }
    }

    private static Pool open(PoolSettings settings, Properties properties) throws SQLException {
        SessionDefaults session;
        try (Connection connection = DriverManager.getConnection(settings.url(), properties)) {
            session = SessionDefaults.of(connection, settings);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName(settings.applicationName());
        config.setJdbcUrl(settings.url());
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(settings.size());
        config.setConnectionTimeout(settings.maxWait().toMillis());
        config.setValidationTimeout(Math.min(1_000, settings.maxWait().toMillis()));
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(true);
        return new Pool(settings, new HikariDataSource(config), session);
    }

    /** The settings it was opened with. */
    public PoolSettings settings() {
        return settings;
    }

    /** What its sessions are before a trip. */
    SessionDefaults session() {
        return session;
    }

    /** How its connections are used now. */
    public PoolUse use() {
        HikariPoolMXBean pool = connections.getHikariPoolMXBean();
        return new PoolUse(
                pool.getActiveConnections(),
                pool.getIdleConnections(),
                pool.getThreadsAwaitingConnection(),
                pool.getTotalConnections(),
                settings.size());
    }

    /** Whether a connection is to be had and the database answers on it; within seconds. */
    public boolean ready() {
        if (closing) {
            return false;
        }
        try (Connection connection = connections.getConnection()) {
            return connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException e) {
            LOG.warn("not ready: SQLSTATE {}", e.getSQLState());
            return false;
        }
    }

    /** Waits until every connection is given back, at most a statement's time, and closes. */
    @Override
    public void close() {
        closing = true;
        long end = System.nanoTime() + settings.statementTimeout().toNanos();
        while (!connections.isClosed()
                && connections.getHikariPoolMXBean().getActiveConnections() > 0
                && System.nanoTime() < end) {
            LockSupport.parkNanos(DRAIN_STEP.toNanos());
        }
        connections.close();
    }

    /** A connection, to be closed by the caller. Ends the request with 503 when there is none. */
    Connection take() {
        if (closing) {
            throw ProblemCode.UNAVAILABLE.exception("The service is stopping.");
        }
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            Throwable cause = e.getCause();
            if (cause instanceof SQLException failure) {
                LOG.error("no connection: SQLSTATE {}", failure.getSQLState());
                throw ProblemCode.UNAVAILABLE.exception("The database cannot be reached.");
            }
            LOG.warn("no connection became free within {}", settings.maxWait());
            throw ProblemCode.UNAVAILABLE.exception("The service is too busy.");
        }
    }

    /**
     * Frees a connection from the time of requests, for what the service asks for itself. The next
     * trip begins with {@code RESET ALL}, which brings it back.
     */
    void unbind(Connection connection) throws SQLException {
        if (session.kept()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set statement_timeout = 0");
            }
        }
    }

    /** A connection that answers, passing over those that died unnoticed. */
    Connection takeAlive() throws SQLException {
        for (int tried = 0; tried < settings.size(); tried++) {
            Connection connection = take();
            if (connection.isValid(VALIDATION_SECONDS)) {
                return connection;
            }
            discard(connection);
        }
        return take();
    }

    /** Gives a connection back for good: nobody else gets it. */
    void discard(Connection connection) throws SQLException {
        connections.evictConnection(connection);
        connection.close();
    }

    /** Replaces every connection: idle ones now, the others when they are given back. */
    void renew() {
        LOG.info("the schema has changed: opening new connections");
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    private static Properties properties(PoolSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", settings.applicationName());
        properties.setProperty("connectTimeout", seconds(settings.connectTimeout()));
        properties.setProperty("loginTimeout", seconds(settings.connectTimeout()));
        properties.setProperty("socketTimeout", seconds(settings.socketTimeout()));
        properties.setProperty("prepareThreshold", String.valueOf(settings.prepareThreshold()));
        properties.setProperty("preferQueryMode", "extended");
        properties.setProperty("tcpKeepAlive", "true");
        // What the driver would set later with SET, it sends when it connects: RESET ALL keeps it.
        properties.setProperty("assumeMinServerVersion", "12");
        // Details hold values: "Key (name)=(…) already exists."
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }

    private static String unreachable(PoolSettings settings, SQLException e) {
        String cause = e.getCause() == null ? "" : " (" + e.getCause() + ")";
        return "cannot connect to %s as \"%s\": %s%s. Check that the server runs, that address,"
                        .formatted(settings.address(), settings.user(), e.getMessage(), cause)
                + " user and password are right, and that pg_hba.conf lets this machine in.";
    }
}

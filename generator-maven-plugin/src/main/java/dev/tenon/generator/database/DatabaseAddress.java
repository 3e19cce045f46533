package dev.tenon.generator.database;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * Where a PostgreSQL database is and who asks.
 *
 * @param url JDBC URL that starts with {@code jdbc:postgresql:}
 * @param user role that signs in
 * @param password its password; empty when the server trusts the connection
 */
public record DatabaseAddress(String url, String user, String password) {

    /**
     * Opens a connection that the caller closes; auto-commit is on.
     *
     * @throws ProblemsException DB-303 when the database does not answer
     */
    public Connection connect() {
        var properties = new Properties();
        properties.setProperty("user", user);
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "Tenon");
        try {
            return connect(properties);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /**
     * By the driver beside this class: {@code DriverManager} knows only those that were there when
     * the first plugin of a Maven build used it.
     */
    private Connection connect(Properties properties) throws SQLException {
        for (var driver :
                ServiceLoader.load(Driver.class, DatabaseAddress.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                var connection = driver.connect(url, properties);
                if (connection != null) {
                    return connection;
                }
            }
        }
        throw new SQLException("the URL is not one of PostgreSQL: jdbc:postgresql://host/database");
    }

    /** The same server and role, another database of it. */
    DatabaseAddress withDatabase(String database) {
        int query = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        int path = url.lastIndexOf('/', query - 1);
        boolean hasPath = path > url.indexOf("//") + 1;
        String server = hasPath ? url.substring(0, path) : url.substring(0, query);
        return new DatabaseAddress(server + "/" + database + url.substring(query), user, password);
    }

    /**
     * The problem of a database that refuses or breaks off; the cause is the driver's own words.
     */
    public ProblemsException unreachable(SQLException cause) {
        // SQLSTATE classes (PostgreSQL manual, appendix A): connection, resources, operator.
        boolean away = String.valueOf(cause.getSQLState()).matches("(08|28|3D|53|57).*");
        return new ProblemsException(
                List.of(
                        new Problem(
                                ProblemCode.DATABASE_UNREACHABLE,
                                new Location.InDatabase(toString()),
                                "the database "
                                        + (away ? "does not answer" : "refuses a question of")
                                        + " \""
                                        + user
                                        + "\"",
                                String.valueOf(cause.getMessage()).replaceAll("\\s*\n\\s*", "; "),
                                away
                                        ? "start it, or correct its URL, user or password"
                                        : "give the role the rights it lacks")));
    }

    /** The URL without its query part, which may hold secrets; the password is never shown. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}

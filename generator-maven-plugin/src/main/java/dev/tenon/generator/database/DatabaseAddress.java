package dev.tenon.generator.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a PostgreSQL database is and who asks.
 *
 * @param url JDBC URL that starts with {@code jdbc:postgresql:}
 * @param user role that signs in
 * @param password its password; empty when the server trusts the connection
 */
public record DatabaseAddress(String url, String user, String password) {

    /** Opens a connection that the caller closes; auto-commit is on. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The URL without its query part, which may hold secrets; the password is never shown. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}

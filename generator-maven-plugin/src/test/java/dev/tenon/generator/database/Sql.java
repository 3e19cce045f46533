package dev.tenon.generator.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements of a test on a database. */
public final class Sql {

    private Sql() {}

    /** Runs statements. */
    public static void run(DatabaseAddress address, String sql) {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The first column of all rows, as text. */
    public static List<String> texts(DatabaseAddress address, String sql) {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}

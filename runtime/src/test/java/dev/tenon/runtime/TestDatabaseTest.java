package dev.tenon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The shared database is there, and its login role is as weak as a real one. */
final class TestDatabaseTest {

    @Test
    void serviceRoleReadsTheEmptySampleAndIsNoSuperuser() throws SQLException {
        TestDatabase.reset();
        try (var connection =
                        DriverManager.getConnection(
                                TestDatabase.url(), TestDatabase.user(), TestDatabase.password());
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select (select count(*) from petstore.pet), rolsuper, rolinherit
                                from pg_roles where rolname = current_user
                                """)) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
            assertThat(rows.getBoolean(2)).isFalse();
            assertThat(rows.getBoolean(3)).isFalse();
        }
    }
}

package dev.tenon.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What of a server's message reaches the log. */
final class SafeWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 's3cret'::integer",
                "select date 's3cret'",
                "do $$ begin raise exception 's3cret'; end $$",
                "do $$ begin raise exception 's3cret' using errcode = 'XX000'; end $$",
                "select '{\"a\": s3cret}'::jsonb"
            })
    void valuesAreWithheld(String sql) {
        assertThat(SafeWords.of(provoke(sql))).startsWith("message withheld").doesNotContain("s3c");
    }

    @Test
    void namesAreTold() {
        assertThat(SafeWords.of(provoke("select * from no_such_table")))
                .contains("no_such_table")
                .contains(" in ");
        TestDatabase.reset();
        assertThat(SafeWords.of(provoke("insert into petstore.owner (name) values (null)")))
                .contains("table owner", "column name");
    }

    private static ServerErrorMessage provoke(String sql) {
        PSQLException failure =
                catchThrowableOfType(
                        PSQLException.class,
                        () -> {
                            try (var connection = TestDatabase.admin();
                                    var statement = connection.createStatement()) {
                                statement.execute(sql);
                            }
                        });
        ServerErrorMessage message = failure.getServerErrorMessage();
        assertThat(message).isNotNull();
        return message;
    }
}

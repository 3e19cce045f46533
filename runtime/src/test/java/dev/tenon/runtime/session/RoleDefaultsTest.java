package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ALTER ROLE says of a role holds for requests that run as it. */
final class RoleDefaultsTest {

    private static final Identity A = new Identity("petstore_a", Map.of("app.x", "y"), false);
    private static final Identity B = new Identity("petstore_b", Map.of(), false);

    private static Pool pool;
    private static JdbcExecutor executor;

    @BeforeAll
    static void open() {
        Probe.reset();
        TestDatabase.admin(
                """
                alter role petstore_a set work_mem = '7MB';
                alter role petstore_a set search_path = 'nowhere';
                alter role petstore_a set datestyle = 'German';
                alter role petstore_a set log_statement = 'all';
                alter role petstore_a set "app.greeting" = 'a = ''b''';
                alter role petstore_a set session_preload_libraries = 'nowhere';
                alter role petstore_a set default_text_search_config = 'simple';
                alter role petstore_a set statement_timeout = '0.066666min';
                alter role petstore_a set default_transaction_isolation = 'repeatable read';
                do $$ begin execute format('alter role petstore_a in database %I
                    set work_mem = ''9MB''', current_database()); end $$;
                alter role petstore_b set default_transaction_read_only = on;
                alter role petstore_b set statement_timeout = '400us';
                alter role petstore_b set default_transaction_isolation = 'read uncommitted';
                """);
        pool =
                Pool.open(
                        PoolSettings.of(
                                        TestDatabase.url(),
                                        TestDatabase.user(),
                                        TestDatabase.password())
                                .withSize(1));
        executor =
                new JdbcExecutor(
                        pool,
                        new LiveSchema(pool, "[]"),
                        RoleDefaults.read(pool, List.of("petstore_a", "petstore_b")));
    }

    @AfterAll
    static void close() {
        pool.close();
        TestDatabase.admin(
                """
                alter role petstore_a reset all;
                alter role petstore_b reset all;
                do $$ begin execute format('alter role petstore_a in database %I reset all',
                    current_database()); end $$;
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "work_mem              | 9MB",
                "app.greeting          | a = 'b'",
                "app.x                 | y",
                "transaction_isolation | repeatable read",
                "statement_timeout     | 4s",
                "search_path           | pg_catalog, public, pg_temp",
                "datestyle             | ISO, MDY",
                "log_statement         | none",
                "default_text_search_config | pg_catalog.simple",
            },
            quoteCharacter = '"')
    void holdForItsRequests(String name, String value) {
        assertThat(setting(Frame.of(A), name)).isEqualTo(value);
        assertThat(setting(Frame.of(B), name)).isNotIn("9MB", "a = 'b'", "y", "4s");
    }

    @Test
    void theShorterTimeCounts() {
        assertThat(setting(frame(A, Duration.ofSeconds(2), null), "statement_timeout"))
                .isEqualTo("2s");
        assertThat(setting(frame(A, Duration.ofSeconds(6), null), "statement_timeout"))
                .isEqualTo("4s");
        assertThat(setting(Frame.of(B), "statement_timeout")).isEqualTo("10s");
    }

    @Test
    void whatAnOperationDeclaresCountsMore() {
        Frame frame = frame(A, null, Terms.Isolation.SERIALIZABLE);
        assertThat(setting(frame, "transaction_isolation")).isEqualTo("serializable");
    }

    @Test
    void aRoleThatOnlyReadsDoes() {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> executor.run(B, Probe.NOTES.insert().set(Probe.BODY, "x")));
        assertThat(refused.problem().status()).isEqualTo(405);
        executor.run(A, Probe.NOTES.insert().set(Probe.BODY, "x"));
        assertThat(executor.run(A, Probe.NOTES.select())).isEqualTo(1);
    }

    private static Frame frame(
            Identity identity, @Nullable Duration time, Terms.@Nullable Isolation level) {
        return new Frame(identity, null, List.of(), time, level);
    }

    private static String setting(Frame frame, String name) {
        return executor.query(
                        frame,
                        DSL.using(SQLDialect.POSTGRES)
                                .resultQuery("select current_setting(?, true)", name),
                        (rows, _) ->
                                rows != null && rows.next() && rows.getString(1) != null
                                        ? rows.getString(1)
                                        : "")
                .answer();
    }
}

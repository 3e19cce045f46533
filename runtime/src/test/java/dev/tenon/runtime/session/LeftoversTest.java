package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL that a request reaches leaves on a connection does not reach the next request. */
final class LeftoversTest {

    private static final Identity A = new Identity("petstore_a", Map.of(), false);
    private static final Identity B = new Identity("petstore_b", Map.of(), false);
    private static final String STATE =
            """
            select current_user, session_user, current_setting('role'),
                   current_setting('search_path'), current_setting('statement_timeout'),
                   current_setting('row_security'), current_setting('TimeZone'),
                   current_setting('default_transaction_read_only'),
                   current_setting('standard_conforming_strings'),
                   coalesce(current_setting('request.jwt.claims', true), ''),
                   coalesce(current_setting('app.tenant', true), ''),
                   current_setting('application_name'),
                   current_setting('extra_float_digits'),
                   (select count(*) from pg_class where relnamespace = pg_my_temp_schema())::text,
                   (select count(*) from pg_listening_channels())::text,
                   (select count(*) from pg_locks
                    where locktype = 'advisory' and pid = pg_backend_pid())::text
            """;

    private static Pool pool;
    private static JdbcExecutor executor;
    private static List<String> clean;

    @BeforeAll
    static void open() {
        Probe.reset();
        pool =
                Pool.open(
                        PoolSettings.of(
                                        TestDatabase.url(),
                                        TestDatabase.user(),
                                        TestDatabase.password())
                                .withSize(1));
        executor = new JdbcExecutor(pool, new LiveSchema(pool, "[]"));
        clean = state(B);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Test
    void aTripBeginsAsItShould() {
        assertThat(clean.subList(0, 5))
                .containsExactly(
                        "petstore_b",
                        "petstore_service",
                        "petstore_b",
                        "pg_catalog, public, pg_temp",
                        "10s");
        assertThat(clean).contains("tenon");
    }

    /** An address or a pooler that has its own word on how sessions begin. */
    @Test
    void aTripBeginsAsItShouldHoweverItsSessionDid() {
        assertThat(pool.session().kept()).isTrue();
        String url = TestDatabase.url() + "?currentSchema=probe&options=-c%20statement_timeout=7";
        try (Pool other =
                Pool.open(
                        PoolSettings.of(url, TestDatabase.user(), TestDatabase.password())
                                .withSize(1))) {
            assertThat(other.session().kept()).isFalse();
            assertThat(state(new JdbcExecutor(other, new LiveSchema(other, "[]")), B))
                    .isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('app.tenant', '7', false)",
                "select set_config('request.jwt.claims', '{\"role\":\"admin\"}', false)",
                "set search_path = probe, pg_temp, public",
                "set statement_timeout = '1ms'",
                "set row_security = off",
                "set standard_conforming_strings = off",
                "set time zone 'Asia/Tokyo'",
                "set application_name = 'psql'",
                "select pg_advisory_lock(42)",
                "select set_config('session.anything', 'x', false)"
            })
    void settingsAndLocksArePutBack(String sql) throws SQLException {
        int before = backend();
        run("sql " + sql);
        assertThat(state(B)).isEqualTo(clean);
        assertThat(state(A).subList(1, 2)).isEqualTo(clean.subList(1, 2));
        assertThat(backend()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('role', 'petstore_a', false)",
                "set role petstore_a",
                "create temp table pet (id bigint)",
                "create temp view note as select 1",
                "listen everything",
                "declare kept cursor with hold for select 1",
                "set default_transaction_read_only = on",
                "set session characteristics as transaction read only"
            })
    void connectionsThatCannotBePutBackAreNotUsedAgain(String sql) throws SQLException {
        int before = backend();
        run("sql " + sql);
        run("the next one writes, too");
        assertThat(state(B)).isEqualTo(clean);
        assertThat(backend()).isNotEqualTo(before);
    }

    /** Also by a server that is built without XML. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void temporaryRelationsAreSeenEitherWay(boolean lazy) throws SQLException {
        String look = "select " + Cleanliness.check(false, lazy).replace("?", "session_user");
        assertThat(pool.session().lazy()).isTrue();
        try (var connection = TestDatabase.admin();
                var statement = connection.createStatement()) {
            statement.execute(look);
            statement.execute("create temp table brief (id bigint)");
            SQLException seen =
                    catchThrowableOfType(SQLException.class, () -> statement.execute(look));
            assertThat(Cleanliness.isMissing(seen)).isTrue();
            statement.execute("drop table brief");
            statement.execute(look);
        }
    }

    @Test
    void temporaryRelationsThatAreGoneAgainCostNoConnection() throws SQLException {
        run("sql create temp table brief (id bigint) on commit drop");
        int before = backend();
        assertThat(state(B).getFirst()).isEqualTo("petstore_b");
        run("sql create temp table brief (id bigint) on commit drop");
        assertThat(state(B).getFirst()).isEqualTo("petstore_b");
        assertThat(backend()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set session authorization petstore_b",
                "set session_replication_role = replica",
                "reset role; select * from probe.hidden",
                "set role none; select * from probe.hidden",
                "set role postgres"
            })
    void whatIsNotTheirsIsRefused(String sql) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> run("sql " + sql));
        assertThat(refused.problem().status()).isEqualTo(403);
        assertThat(state(B)).isEqualTo(clean);
    }

    @Test
    void failedTripsLeaveNothingEither() {
        catchThrowableOfType(
                ProblemException.class,
                () -> run("sql select set_config('app.tenant', '7', false), 1 / 0"));
        assertThat(state(B)).isEqualTo(clean);
    }

    @Test
    void aServiceOfUncleanConnectionsAnswers503() {
        TestDatabase.admin("alter role petstore_service set role to 'petstore_a'");
        try (Pool stained =
                Pool.open(
                        PoolSettings.of(
                                        TestDatabase.url(),
                                        TestDatabase.user(),
                                        TestDatabase.password())
                                .withSize(2))) {
            var stainedExecutor = new JdbcExecutor(stained, new LiveSchema(stained, "[]"));
            ProblemException refused =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> stainedExecutor.run(B, Probe.CONTEXT.select()));
            assertThat(refused.problem().status()).isEqualTo(503);
        } finally {
            TestDatabase.admin("alter role petstore_service reset role");
        }
    }

    private static void run(String body) {
        executor.run(A, Probe.NOTES.insert().set(Probe.BODY, body));
    }

    private static List<String> state(Identity identity) {
        return state(executor, identity);
    }

    private static List<String> state(JdbcExecutor by, Identity identity) {
        return by.query(
                identity, DSL.using(SQLDialect.POSTGRES).resultQuery(STATE), LeftoversTest::row);
    }

    private static List<String> row(@Nullable ResultSet rows, long updated) throws SQLException {
        List<String> row = new ArrayList<>();
        if (rows != null && rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(rows.getString(i));
            }
        }
        return row;
    }

    private static int backend() throws SQLException {
        try (var connection = pool.take()) {
            return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        }
    }
}

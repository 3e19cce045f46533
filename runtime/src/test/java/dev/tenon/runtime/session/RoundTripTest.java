package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.query.TextSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Context and statement share one transaction, and nothing of it is left on the connection. */
final class RoundTripTest {

    private static Pool pool;
    private static JdbcExecutor executor;

    @BeforeAll
    static void open() {
        Probe.reset();
        pool = Pool.open(settings());
        executor = Probe.executor(pool);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void empty() {
        TestDatabase.admin("truncate probe.note; delete from petstore.pet");
    }

    @Test
    void roleSettingsAndLimitHoldForTheStatement() {
        assertThat(context(as("petstore_a", false)))
                .startsWith("petstore_a", "petstore_service", "PUT", "700ms");
    }

    @Test
    void eachCallIsATransactionOfItsOwn() {
        Set<String> transactions = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            transactions.add(context(as("petstore_a", false)).get(4));
        }
        assertThat(transactions).hasSize(20);
    }

    @Test
    void contextAndStatementShareOneTransaction() throws SQLException {
        Pipeline pipeline = new Pipeline(pool.settings(), pool.session());
        try (var connection = pool.take()) {
            for (int i = 0; i < 12; i++) {
                // The setting is computed by the first statement and read by the second.
                var sql = TextSql.of("select pg_current_xact_id()::text, txid_current()::text");
                var run =
                        pipeline.run(
                                connection,
                                Frame.of(as("petstore_a", false)),
                                sql,
                                RoundTripTest::row);
                assertThat(run.answer().get(0)).isEqualTo(run.answer().get(1));
                assertLeftNothing(connection);
            }
        }
    }

    @Test
    void rolesAlternateOnOneConnectionAndSeeOnlyTheirRows() {
        for (int i = 0; i < 12; i++) {
            String role = i % 2 == 0 ? "petstore_a" : "petstore_b";
            executor.run(as(role, false), Probe.NOTES.insert().set(Probe.BODY, "note " + i));
            List<List<String>> seen =
                    executor.execute(
                            as(role, true), Probe.NOTES.select(), (rows, _) -> allRows(rows));
            assertThat(seen).hasSize(i / 2 + 1).allMatch(note -> note.get(1).equals(role));
        }
    }

    @Test
    void nothingIsLeftAfterSuccessErrorTimeoutAndRefusal() throws SQLException {
        Identity identity = as("petstore_a", false);
        executor.run(identity, Probe.NOTES.insert().set(Probe.BODY, "fine"));
        assertConnectionsClean();
        assertStatus(422, identity, Probe.NOTES.insert().set(Probe.BODY, null));
        assertConnectionsClean();
        assertStatus(504, identity, Probe.SLOW.select());
        assertConnectionsClean();
        assertStatus(403, as("petstore_reader", false), Probe.NOTES.select());
        assertConnectionsClean();
    }

    @Test
    void slowStatementsAreCancelledInTime() {
        long start = System.nanoTime();
        assertStatus(504, as(null, false), Probe.SLOW.select());
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(650), Duration.ofSeconds(3));
    }

    @Test
    void cancelledStatementsLeaveTheConnectionUsable() throws Exception {
        Pool patient = Pool.open(settings().withStatementTimeout(Duration.ofSeconds(20)));
        try (patient) {
            JdbcExecutor slow = Probe.executor(patient);
            Thread canceller = Thread.ofVirtual().start(RoundTripTest::cancelSleepers);
            assertThatThrownBy(() ->
                            slow.execute(
                                    as("petstore_a", false),
                                    Probe.SLOW.select(),
                                    (rows, _) -> allRows(rows)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().status()).isEqualTo(504));
            canceller.join();
            try (var connection = patient.take()) {
                assertLeftNothing(connection);
            }
        }
    }

    @Test
    void failedStatementsChangeNothing() {
        Statement<?> bad = Probe.NOTES.insert().set(Probe.BODY, "raise P0001");
        assertStatus(400, as("petstore_a", false), bad);
        assertThat(countNotes()).isZero();
    }

    @Test
    void readOnlyIdentitiesCannotWrite() {
        Statement<?> write = Probe.NOTES.insert().set(Probe.BODY, "x");
        assertStatus(405, as("petstore_a", true), write);
        assertStatus(405, as(null, true), Probe.NOTES.delete().where(Probe.BODY, "x"));
        assertThat(countNotes()).isZero();
        assertThat(executor.run(as("petstore_a", false), write)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "NONE", "", " ", "a\0b", "petstore_stranger", "no such role"})
    void rolesThatAreNoneOfOursAreRefused(String role) {
        assertStatus(403, as(role, false), Probe.CONTEXT.select());
        assertThat(context(as(null, false)).getFirst()).isEqualTo("petstore_service");
    }

    @Test
    void settingsCannotNameParametersOfTheServer() {
        Identity sly = new Identity("petstore_a", Map.of("statement_timeout", "0"), false);
        assertThatThrownBy(() -> context(sly)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rolesLeftBehindBySqlAreNotInheritedAndTheConnectionGoes() throws SQLException {
        int before = backend();
        executor.run(as("petstore_a", false), Probe.NOTES.insert().set(Probe.BODY, "leak"));
        assertThat(context(as(null, false)).getFirst()).isEqualTo("petstore_service");
        assertThat(backend()).isNotEqualTo(before);
        assertConnectionsClean();
    }

    @Test
    void oneSyncIsSentForEachCall() throws Exception {
        try (CountingProxy proxy = CountingProxy.to(TestDatabase.url());
                Pool proxied = Pool.open(proxied(proxy))) {
            JdbcExecutor counted = Probe.executor(proxied);
            for (int i = 0; i < 12; i++) {
                Statement<?> read = Probe.NOTES.select().where(Probe.NOTE_ID, (long) i);
                counted.execute(as("petstore_a", true), read, (rows, _) -> allRows(rows));
                if (i == 0) {
                    proxy.forget();
                }
            }
            assertThat(proxy.syncs()).isEqualTo(11);
            assertThat(proxy.answers()).isEqualTo(11);
        }
    }

    private static PoolSettings proxied(CountingProxy proxy) {
        return PoolSettings.of(proxy.url(), TestDatabase.user(), TestDatabase.password())
                .withSize(1);
    }

    private static PoolSettings settings() {
        return PoolSettings.of(TestDatabase.url(), TestDatabase.user(), TestDatabase.password())
                .withSize(1)
                .withStatementTimeout(Duration.ofMillis(700));
    }

    private static Identity as(@Nullable String role, boolean readOnly) {
        return new Identity(role, Probe.settings("PUT"), readOnly);
    }

    private static List<String> context(Identity identity) {
        return executor.execute(identity, Probe.CONTEXT.select(), RoundTripTest::row);
    }

    private static void assertStatus(int status, Identity identity, Statement<?> statement) {
        assertThatThrownBy(() -> executor.execute(identity, statement, (rows, _) -> allRows(rows)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }

    private static void assertConnectionsClean() throws SQLException {
        try (var connection = pool.take()) {
            assertLeftNothing(connection);
        }
    }

    private static void assertLeftNothing(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select current_user, current_setting('role'),
                                       current_setting('transaction_read_only'),
                                       coalesce(current_setting('request.method', true), ''),
                                       (select string_agg(name, ',') from pg_settings
                                        where setting is distinct from reset_val
                                        and name in ('statement_timeout', 'search_path'))
                                """)) {
            assertThat(row(rows, 0)).containsExactly("petstore_service", "none", "off", "", null);
        }
    }

    private static int backend() throws SQLException {
        try (var connection = pool.take()) {
            return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        }
    }

    private static long countNotes() {
        return executor.run(as("petstore_a", true), Probe.NOTES.select());
    }

    private static void cancelSleepers() {
        for (int i = 0; i < 50; i++) {
            TestDatabase.admin(
                    "select pg_cancel_backend(pid), pg_sleep(0.05) from pg_stat_activity where"
                            + " wait_event = 'PgSleep' and usename = 'petstore_service'");
        }
    }

    private static List<String> row(@Nullable ResultSet rows, long updated) throws SQLException {
        return allRows(rows).getFirst();
    }

    private static List<List<String>> allRows(@Nullable ResultSet rows) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        while (rows != null && rows.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(rows.getString(i));
            }
            all.add(row);
        }
        return all;
    }
}

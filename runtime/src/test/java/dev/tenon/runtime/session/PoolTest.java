package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections: none to be had, too few, dead ones, many users, and the end. */
final class PoolTest {

    private static final Identity LOGIN = Identity.login();
    private static final Statement<?> CONTEXT = Probe.CONTEXT.select();

    @BeforeEach
    void reset() {
        Probe.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:1, petstore_service, refused",
        "no-such-host.invalid:5432, petstore_service, UnknownHost",
        "DB, nobody-of-ours, nobody-of-ours"
    })
    void startFailsWithTheReasonAndNoPassword(String server, String user, String reason) {
        String password = "s3cret";
        String url =
                server.equals("DB")
                        ? TestDatabase.url()
                        : "jdbc:postgresql://" + server + "/postgres";
        PoolSettings settings = PoolSettings.of(url + "?password=" + password, user, password);
        assertThatThrownBy(() -> Pool.open(settings))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("pg_hba.conf")
                .message()
                .doesNotContain(password);
        assertThat(settings.toString()).doesNotContain(password);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://localhost/x, 4, 10, jdbc:postgresql",
        "jdbc:postgresql://localhost/x?preferQueryMode=simple, 4, 10, preferQueryMode",
        "jdbc:postgresql://localhost/x?stringtype=unspecified, 4, 10, stringtype",
        "jdbc:postgresql://localhost/x, 0, 10, size",
        "jdbc:postgresql://localhost/x, 4, 0, statementTimeout"
    })
    void settingsThatCannotWorkAreRefused(String url, int size, int seconds, String word) {
        assertThatThrownBy(() ->
                        PoolSettings.of(url, "u", "p")
                                .withSize(size)
                                .withStatementTimeout(Duration.ofSeconds(seconds)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(word);
    }

    @Test
    void busyPoolsAnswer503InTime() throws SQLException {
        try (Pool pool = pool(1)) {
            try (Connection held = pool.take()) {
                long start = System.nanoTime();
                assertThat(status(pool, CONTEXT)).isEqualTo(503);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isBetween(Duration.ofMillis(250), Duration.ofMillis(900));
                assertThat(pool.ready()).isFalse();
                assertThat(held.isValid(1)).isTrue();
            }
            assertThat(pool.ready()).isTrue();
        }
    }

    @Test
    void readsSurviveThatEveryIdleConnectionWasKilled() throws SQLException {
        try (Pool pool = pool(4)) {
            JdbcExecutor executor = Probe.executor(pool);
            for (int round = 0; round < 3; round++) {
                openAll(pool, 4);
                killAll();
                assertThat(executor.run(LOGIN, CONTEXT)).isEqualTo(1);
            }
        }
    }

    @Test
    void readsAreTriedTwiceAndWritesOnce() throws SQLException {
        try (Pool pool = pool(2)) {
            assertThat(status(pool, Probe.DEADLY.select())).isEqualTo(503);
            assertThat(deaths()).isEqualTo(2);
            assertThat(status(pool, Probe.NOTES.insert().set(Probe.BODY, "die"))).isEqualTo(503);
            assertThat(deaths()).isEqualTo(3);
            assertThat(Probe.executor(pool).run(LOGIN, CONTEXT)).isEqualTo(1);
        }
    }

    @Test
    void manyThreadsGetTheirOwnAnswers() throws Exception {
        try (Pool pool = Pool.open(settings().withSize(4));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            JdbcExecutor executor = Probe.executor(pool);
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                String role = thread % 2 == 0 ? "petstore_a" : "petstore_b";
                String method = "M" + thread;
                wrong.add(threads.submit(() -> wrongAnswers(executor, role, method)));
            }
            for (Future<Integer> each : wrong) {
                assertThat(each.get()).isZero();
            }
        }
    }

    @Test
    void preparedStatementsSurviveAMigration() {
        try (Pool pool = pool(1)) {
            JdbcExecutor executor = Probe.executor(pool);
            Statement<?> read = Probe.COUNTERS.select().where(Probe.COUNTER_ID, 1);
            for (String type : List.of("integer", "bigint", "text")) {
                TestDatabase.admin("alter table probe.counter alter hits type " + type);
                for (int i = 0; i < 8; i++) {
                    assertThat(executor.run(LOGIN, read)).isZero();
                }
            }
        }
    }

    @Test
    void closingWaitsForWhatRuns() throws Exception {
        Pool pool = pool(2);
        CountDownLatch running = new CountDownLatch(1);
        Statement<?> insert = Probe.NOTES.insert().set(Probe.BODY, "late");
        Identity role = new Identity("petstore_a", Map.of(), false);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> late =
                    threads.submit(() ->
                            Probe.executor(pool)
                                    .execute(
                                            role,
                                            insert,
                                            (_, _) -> {
                                                running.countDown();
                                                LockSupport.parkNanos(300_000_000);
                                                return 1L;
                                            }));
            running.await();
            pool.close();
            assertThat(late.get()).isEqualTo(1);
        }
        assertThat(status(pool, CONTEXT)).isEqualTo(503);
        assertThat(pool.ready()).isFalse();
    }

    private static int wrongAnswers(JdbcExecutor executor, String role, String method) {
        Identity identity = new Identity(role, Probe.settings(method), true);
        int wrong = 0;
        for (int i = 0; i < 500; i++) {
            wrong +=
                    executor.execute(
                            identity,
                            CONTEXT,
                            (rows, _) ->
                                    rows != null
                                                    && rows.next()
                                                    && role.equals(rows.getString("who"))
                                                    && method.equals(rows.getString("method"))
                                            ? 0
                                            : 1);
        }
        return wrong;
    }

    private static Pool pool(int size) {
        return Pool.open(settings().withSize(size).withMaxWait(Duration.ofMillis(250)));
    }

    private static PoolSettings settings() {
        return PoolSettings.of(TestDatabase.url(), TestDatabase.user(), TestDatabase.password());
    }

    private static int status(Pool pool, Statement<?> statement) {
        ProblemException failure =
                catchThrowableOfType(
                        ProblemException.class, () -> Probe.executor(pool).run(LOGIN, statement));
        return failure.problem().status();
    }

    private static void openAll(Pool pool, int size) throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(pool.takeAlive());
        }
        for (Connection each : all) {
            each.close();
        }
    }

    private static void killAll() {
        TestDatabase.admin(
                "select pg_terminate_backend(pid, 1000) from pg_stat_activity"
                        + " where usename = 'petstore_service'");
    }

    private static long deaths() throws SQLException {
        try (Connection connection = TestDatabase.admin();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select last_value from probe.deaths")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.api.Terms;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds a statement in its trip: hook, isolation, time, settings read back. */
final class FrameTest {

    private static final Identity A = new Identity("petstore_a", Map.of(), false);

    private static Pool pool;
    private static JdbcExecutor executor;

    @BeforeAll
    static void open() {
        Probe.reset();
        pool =
                Pool.open(
                        PoolSettings.of(
                                        TestDatabase.url(),
                                        TestDatabase.user(),
                                        TestDatabase.password())
                                .withSize(2));
        executor = new JdbcExecutor(pool, new LiveSchema(pool, "[]"));
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void empty() {
        TestDatabase.admin("truncate probe.note");
    }

    @ParameterizedTest
    @EnumSource(Terms.Isolation.class)
    void isolationHoldsWithRoleHookAndReply(Terms.Isolation level) {
        Identity reader = new Identity("petstore_a", Map.of(), true);
        Frame frame = new Frame(reader, "probe.before", List.of("probe.before"), null, level);
        Outcome<String> seen =
                executor.query(
                        frame,
                        DSL.using(SQLDialect.POSTGRES)
                                .resultQuery(
                                        "select current_setting('transaction_isolation') ||"
                                                + " current_user"),
                        (rows, _) -> rows != null && rows.next() ? rows.getString(1) : "");
        String name = level.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        assertThat(seen.answer()).isEqualTo(name + "petstore_a");
        assertThat(seen.left()).containsExactly(Map.entry("probe.before", "petstore_a"));
        assertThat(who()).isEqualTo("petstore_a");
        Statement<?> write = Probe.NOTES.insert().set(Probe.BODY, "x");
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> executor.run(frame, write));
        assertThat(refused.problem().status()).isEqualTo(405);
    }

    @Test
    void whatAnExplicitTransactionDoesIsKeptOrUndoneAsAWhole() {
        Frame frame = new Frame(A, null, List.of(), null, Terms.Isolation.SERIALIZABLE);
        executor.run(frame, Probe.NOTES.insert().set(Probe.BODY, "kept"));
        for (String body : List.of("raise P0001", "sql select 1 / 0", "raise 40001", "die")) {
            ProblemException failed =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> executor.run(frame, Probe.NOTES.insert().set(Probe.BODY, body)));
            assertThat(failed).as(body).isNotNull();
            assertThat(who()).as(body).isEqualTo("petstore_a");
        }
        assertThat(executor.run(A, Probe.NOTES.select())).isEqualTo(1);
        assertThat(openTransactions()).isZero();
    }

    @Test
    void serializableWritersOfOneRowAllSucceed() throws Exception {
        executor.run(A, Probe.NOTES.insert().set(Probe.BODY, "0"));
        Frame frame = new Frame(A, null, List.of(), null, Terms.Isolation.SERIALIZABLE);
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> writers =
                    java.util.stream.IntStream.range(0, 2)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        together.await();
                                        return executor.run(
                                                        frame,
                                                        Probe.NOTES
                                                                .update()
                                                                .where(Probe.TENANT, "petstore_a")
                                                                .set(Probe.BODY, "w" + i))
                                                .answer();
                                    }))
                            .toList();
            for (Future<Long> writer : writers) {
                assertThat(writer.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void anOperationMayHaveLessOrMoreTimeThanTheService() {
        Frame brief = new Frame(A, null, List.of(), Duration.ofMillis(150), null);
        long start = System.nanoTime();
        Statement<?> slow = Probe.SLOW.select();
        ProblemException late =
                catchThrowableOfType(ProblemException.class, () -> executor.run(brief, slow));
        assertThat(late.problem().status()).isEqualTo(504);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        Frame patient = new Frame(A, null, List.of(), Duration.ofHours(1), null);
        assertThat(limit(patient)).isEqualTo("29s");
        assertThat(limit(brief)).isEqualTo("150ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_dot", "probe.no_such", "probe.before\"();drop table probe.note;--"})
    void hooksAreNamesAndNothingElse(String hook) {
        Frame frame = new Frame(A, hook, List.of(), null, null);
        assertThatThrownBy(() -> executor.run(frame, Probe.NOTES.select()))
                .isInstanceOf(RuntimeException.class);
        assertThat(executor.run(A, Probe.NOTES.select())).isZero();
    }

    private static String limit(Frame frame) {
        return executor.execute(
                        frame,
                        Probe.CONTEXT.select(),
                        (rows, _) ->
                                rows != null && rows.next()
                                        ? rows.getString("statement_limit")
                                        : "")
                .answer();
    }

    private static @Nullable String who() {
        return executor.execute(
                A,
                Probe.CONTEXT.select(),
                (rows, _) -> rows != null && rows.next() ? rows.getString("who") : null);
    }

    private static int openTransactions() {
        try (var admin = TestDatabase.admin();
                var statement = admin.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from pg_stat_activity where usename ="
                                        + " 'petstore_service' and state like 'idle in%'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

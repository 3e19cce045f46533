package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Terms;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Many requests of three roles on two connections, while statements fail, run out of time and are
 * cancelled, SQL leaves settings and roles behind, and backends are killed: every answer is that of
 * its own role, and no setting is another request's. {@code -Dtenon.interleaved=100000} sets how
 * many requests there are.
 */
final class InterleavedTest {

    private static final int REQUESTS = Integer.getInteger("tenon.interleaved", 20_000);
    private static final int CALLERS = 8;
    private static final List<String> ROLES =
            List.of("petstore_a", "petstore_b", "petstore_reader");

    /** Settings that some requests have: the others must see none. */
    private static final List<String> SETTINGS = List.of("app.one", "app.two", "app.three");

    private static final ResultQuery<?> STATE =
            DSL.using(SQLDialect.POSTGRES)
                    .resultQuery(
                            """
                            select current_user, current_setting('role'),
                                   coalesce(current_setting('app.one', true), ''),
                                   coalesce(current_setting('app.two', true), ''),
                                   coalesce(current_setting('app.three', true), ''),
                                   coalesce(current_setting('app.leak', true), ''),
                                   current_setting('search_path')
                            """);

    @Test
    void everyAnswerIsItsOwn() throws Exception {
        Probe.reset();
        TestDatabase.admin("grant insert on probe.note to petstore_reader");
        AtomicBoolean over = new AtomicBoolean();
        try (Pool pool = Pool.open(settings());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            JdbcExecutor executor = new JdbcExecutor(pool, new LiveSchema(pool, "[]"));
            Future<Integer> trouble = threads.submit(() -> makeTrouble(over));
            List<Future<Map<String, Integer>>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Caller caller = new Caller(executor, new Random(4711 + i), "c" + i + "-");
                callers.add(threads.submit(caller::run));
            }
            Map<String, Integer> seen = new TreeMap<>();
            for (Future<Map<String, Integer>> caller : callers) {
                caller.get().forEach((outcome, count) -> seen.merge(outcome, count, Integer::sum));
            }
            over.set(true);
            int killed = trouble.get();
            System.out.println("interleaved: " + seen + ", killed or cancelled " + killed);
            assertThat(seen).doesNotContainKey("WRONG");
            assertThat(seen.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(REQUESTS / CALLERS * CALLERS);
            assertThat(seen.get("own")).isGreaterThan(REQUESTS / 2);
            assertThat(seen).containsKeys("left", "400", "504");
            assertThat(killed).isPositive();
        }
    }

    private static PoolSettings settings() {
        return PoolSettings.of(TestDatabase.url(), TestDatabase.user(), TestDatabase.password())
                .withSize(2)
                .withMaxWait(Duration.ofSeconds(20));
    }

    /** Cancels what runs, and ends a backend now and then; answers how often. */
    private static int makeTrouble(AtomicBoolean over) throws SQLException, InterruptedException {
        int done = 0;
        try (Connection admin = TestDatabase.admin();
                var statement = admin.createStatement()) {
            while (!over.get()) {
                String act = done % 5 == 4 ? "pg_terminate_backend" : "pg_cancel_backend";
                statement.execute(
                        "select "
                                + act
                                + "(pid) from pg_stat_activity where usename ="
                                + " 'petstore_service' order by random() limit 1");
                done++;
                Thread.sleep(25);
            }
        }
        return done;
    }

    /** One caller: a request at a time, as any of the roles. */
    private record Caller(JdbcExecutor executor, Random random, String name) {

        Map<String, Integer> run() {
            Map<String, Integer> outcomes = new TreeMap<>();
            for (int i = 0; i < REQUESTS / CALLERS; i++) {
                outcomes.merge(request(name + i), 1, Integer::sum);
            }
            return outcomes;
        }

        private String request(String token) {
            String role = ROLES.get(random.nextInt(ROLES.size()));
            Map<String, String> settings = new LinkedHashMap<>();
            for (String setting : SETTINGS) {
                if (random.nextBoolean()) {
                    settings.put(setting, token);
                }
            }
            Identity identity = new Identity(role, settings, false);
            try {
                return switch (random.nextInt(20)) {
                    case 0 -> insert(identity, "raise P0001");
                    case 1 -> insert(identity, "sql select set_config('app.leak', 'x', false)");
                    case 2 -> insert(identity, "sql select set_config('app.one', 'x', false)");
                    case 3 -> insert(identity, "sql set search_path = probe");
                    case 4 -> rare(identity);
                    case 5, 6 -> look(identity, Terms.Isolation.SERIALIZABLE);
                    default -> look(identity, null);
                };
            } catch (ProblemException e) {
                return Integer.toString(e.problem().status());
            }
        }

        private String rare(Identity identity) {
            return switch (random.nextInt(10)) {
                case 0 -> insert(identity, "leak");
                case 1 -> slow(identity);
                default -> look(identity, null);
            };
        }

        private String look(Identity identity, Terms.@Nullable Isolation isolation) {
            Frame frame = new Frame(identity, null, List.of(), null, isolation);
            return executor.query(frame, STATE, (rows, _) -> judge(identity, rows)).answer();
        }

        private static String judge(Identity identity, @Nullable ResultSet rows)
                throws SQLException {
            List<String> expected = new ArrayList<>();
            expected.add(identity.role());
            expected.add(identity.role());
            SETTINGS.forEach(name -> expected.add(identity.settings().getOrDefault(name, "")));
            expected.add("");
            expected.add("pg_catalog, public, pg_temp");
            List<String> seen = new ArrayList<>();
            if (rows != null && rows.next()) {
                for (int i = 1; i <= expected.size(); i++) {
                    seen.add(rows.getString(i));
                }
            }
            return seen.equals(expected) ? "own" : "WRONG";
        }

        private String insert(Identity identity, String body) {
            executor.run(identity, Probe.NOTES.insert().set(Probe.BODY, body));
            return "left";
        }

        private String slow(Identity identity) {
            Frame frame = new Frame(identity, null, List.of(), Duration.ofMillis(3), null);
            executor.run(frame, Probe.SLOW.select());
            return "WRONG";
        }
    }
}

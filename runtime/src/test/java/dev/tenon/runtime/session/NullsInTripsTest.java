package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.TestTable;
import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null of whatever type: the driver sends no Sync between the role and the statement. */
final class NullsInTripsTest {

    private static final TestTable EVERYTHING = new TestTable("probe", "everything");
    private static final Column<Integer> ID = EVERYTHING.of("id", "int4", Integer.class);

    /** Of no known size, which is what makes the driver careful. */
    private static final Column<JSONB> FREE = EVERYTHING.of("free", "jsonb", JSONB.class);

    private static final int CALLS = 8;

    private static CountingProxy proxy;
    private static Pool pool;
    private static JdbcExecutor executor;

    @BeforeAll
    static void open() throws Exception {
        Probe.reset();
        TestDatabase.admin(
                "grant select, insert, update, delete on probe.everything to petstore_a");
        proxy = CountingProxy.to(TestDatabase.url());
        pool =
                Pool.open(
                        PoolSettings.of(proxy.url(), TestDatabase.user(), TestDatabase.password())
                                .withSize(1));
        executor = Probe.executor(pool);
        run(Probe.CONTEXT.select());
    }

    @AfterAll
    static void close() throws Exception {
        pool.close();
        proxy.close();
    }

    static Stream<Arguments> types() {
        return Stream.of(
                        EVERYTHING.of("small", "int2", Short.class),
                        EVERYTHING.of("big", "int8", Long.class),
                        EVERYTHING.of("exact", "numeric", BigDecimal.class),
                        EVERYTHING.of("real4", "float4", Float.class),
                        EVERYTHING.of("real8", "float8", Double.class),
                        EVERYTHING.of("truth", "bool", Boolean.class),
                        EVERYTHING.of("short_text", "varchar", String.class),
                        EVERYTHING.of("id_text", "uuid", UUID.class),
                        EVERYTHING.of("day", "date", LocalDate.class),
                        EVERYTHING.of("moment", "timestamptz", OffsetDateTime.class),
                        EVERYTHING.of("moment", "timestamptz", Instant.class),
                        EVERYTHING.of("local_moment", "timestamp", LocalDateTime.class),
                        EVERYTHING.of("raw", "bytea", byte[].class),
                        EVERYTHING.of("free", "jsonb", JSONB.class),
                        EVERYTHING.listOf("bigs", "int8[]", Long.class),
                        EVERYTHING.listOf("exacts", "numeric[]", BigDecimal.class),
                        EVERYTHING.listOf("short_texts", "varchar[]", String.class),
                        EVERYTHING.listOf("ids", "uuid[]", UUID.class),
                        EVERYTHING.listOf("days", "date[]", LocalDate.class))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void keepTheTripWhole(Column<T> field) {
        Relation<String> relation =
                Relation.of(
                                EVERYTHING,
                                row -> String.valueOf(row.text(1)),
                                row -> row.text(1, "free"))
                        .column("free", FREE)
                        .column("value", field)
                        .keyedBy(ID);
        TestDatabase.admin("truncate probe.everything");
        proxy.forget();
        for (int i = 0; i < CALLS; i++) {
            run(relation.insert().set(ID, i).set(field, null));
        }
        for (int i = 0; i < CALLS; i++) {
            run(relation.update().set(field, null).where(ID, i));
        }
        assertThat(proxy.syncs()).isEqualTo(2 * CALLS);
    }

    private static void run(Statement<?> statement) {
        executor.execute(
                Frame.of(new Identity("petstore_a", Map.of(), false)),
                statement,
                (rows, _) -> rows != null && rows.next());
    }
}

package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ListConverter;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null of whatever type: the driver sends no Sync between the role and the statement. */
final class NullsInTripsTest {

    private static final Field<Integer> ID = DSL.field(DSL.name("id"), SQLDataType.INTEGER);

    /** Of no known size, which is what makes the driver careful. */
    private static final Field<JSONB> FREE = DSL.field(DSL.name("free"), SQLDataType.JSONB);

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
                        Map.entry("small", SQLDataType.SMALLINT),
                        Map.entry("big", SQLDataType.BIGINT),
                        Map.entry("exact", SQLDataType.NUMERIC(10, 2)),
                        Map.entry("real4", SQLDataType.REAL),
                        Map.entry("real8", SQLDataType.DOUBLE),
                        Map.entry("truth", SQLDataType.BOOLEAN),
                        Map.entry("short_text", SQLDataType.VARCHAR(5)),
                        Map.entry("id_text", SQLDataType.UUID),
                        Map.entry("day", SQLDataType.LOCALDATE),
                        Map.entry("moment", SQLDataType.OFFSETDATETIME),
                        Map.entry("moment", SQLDataType.INSTANT),
                        Map.entry("local_moment", SQLDataType.LOCALDATETIME),
                        Map.entry("raw", SQLDataType.BLOB),
                        Map.entry("free", SQLDataType.JSONB),
                        Map.entry("bigs", list(SQLDataType.BIGINT, Long.class)),
                        Map.entry("exacts", list(SQLDataType.NUMERIC(10, 2), BigDecimal.class)),
                        Map.entry("short_texts", list(SQLDataType.VARCHAR(5), String.class)),
                        Map.entry("ids", list(SQLDataType.UUID, UUID.class)),
                        Map.entry("days", list(SQLDataType.LOCALDATE, LocalDate.class)))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void keepTheTripWhole(String column, DataType<T> type) {
        Field<T> field = DSL.field(DSL.name(column), type);
        Relation<String> relation =
                Relation.of(
                                DSL.table(DSL.name("probe", "everything")),
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

    private static <T> DataType<List<T>> list(DataType<T> item, Class<T> type) {
        return item.getArrayDataType().asConvertedDataType(ListConverter.of(type));
    }
}

package dev.tenon.runtime.session;

import static dev.tenon.runtime.sample.PetColumns.PET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Callers choose filters, sorts and pages, and so how many statements there are. */
final class ManyShapesTest {

    private static final int SHAPES = 10_000;
    private static final int MOST_SHAPES = 2_000;

    /** Trips of a connection that the driver keeps (preparedStatementCacheQueries). */
    private static final int MOST_TRIPS = 256;

    /** Resets, context, statement. */
    private static final int STATEMENTS_OF_A_TRIP = 3;

    private static final Relation<String> PETS =
            Relation.of(PET, row -> String.valueOf(row.text(1)), row -> row.text(1, "name"))
                    .column("name", PET.NAME)
                    .keyedBy(PET.ID);

    @Test
    void cachesAndPreparedStatementsStayBounded() {
        Probe.reset();
        PoolSettings settings =
                PoolSettings.of(TestDatabase.url(), TestDatabase.user(), TestDatabase.password())
                        .withSize(1);
        try (Pool pool = Pool.open(settings)) {
            JdbcExecutor executor = Probe.executor(pool);
            Identity identity = new Identity("petstore_a", Map.of(), false);
            IntStream.range(0, SHAPES).forEach(i -> executor.run(identity, shape(i)));
            assertThat(executor.shapes().misses()).isEqualTo(SHAPES);
            assertThat(executor.shapes().size()).isLessThanOrEqualTo(MOST_SHAPES);
            // Those used often enough to be prepared are the newest, and forgotten in time.
            for (int i = 0; i < 3 * MOST_TRIPS; i++) {
                Statement<?> shape = shape(i);
                IntStream.range(0, 6).forEach(_ -> executor.run(identity, shape));
            }
            assertThat(prepared(executor))
                    .isBetween(MOST_TRIPS, STATEMENTS_OF_A_TRIP * (MOST_TRIPS + 1));
        }
    }

    private static int prepared(JdbcExecutor executor) {
        return executor.query(
                Identity.login(),
                DSL.using(SQLDialect.POSTGRES)
                        .resultQuery("select count(*) from pg_prepared_statements"),
                (rows, _) -> rows != null && rows.next() ? rows.getInt(1) : -1);
    }

    /** A list sorted by columns in an order of its own: the number in the base of 2 × columns. */
    private static Statement<String> shape(int number) {
        List<Column<?>> columns = new ArrayList<>(PET.all());
        List<Statement.Order> order = new ArrayList<>();
        for (int rest = number; rest > 0 || order.isEmpty(); ) {
            int choices = 2 * columns.size();
            int choice = rest % choices;
            order.add(new Statement.Order(columns.remove(choice / 2), choice % 2 == 0));
            rest /= choices;
        }
        return PETS.select().matching(new Query(List.of(), order, new Statement.Page(5, 0)));
    }
}

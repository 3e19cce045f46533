package dev.tenon.runtime.query;

import static dev.tenon.runtime.sample.PetColumns.PET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.api.Change;
import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.api.Statement.Order;
import dev.tenon.runtime.api.Statement.Page;
import dev.tenon.runtime.api.Statement.Predicate;
import dev.tenon.runtime.sample.PetStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SQL of each shape, and which statements share one. */
final class ShapeTextTest {

    private static final Relation<String> PETS =
            Relation.of(PET, row -> String.valueOf(row.text(1)), row -> row.text(1, "name"))
                    .column("name", PET.NAME)
                    .column("ownerId", PET.OWNER_ID)
                    .keyedBy(PET.ID);
    private static final String PET_TABLE = "\"petstore\".\"pet\"";

    private final SqlShapes shapes = new SqlShapes(4);

    @Test
    void selectByKey() {
        assertSql(
                PETS.select().where(PET.ID, 1L),
                "select \"name\", \"owner_id\" from @ where \"id\" = ?");
    }

    @Test
    void pageIsSortedToTheLastRow() {
        assertSql(
                PETS.select().matching(query(List.of(), by(PET.BORN, true), by(PET.NAME, true))),
                "select \"name\", \"owner_id\" from @ order by \"born\" desc nulls last,"
                        + " \"name\" desc, \"id\" limit ? offset ?");
        assertSql(
                PETS.select().matching(query(List.of(), by(PET.ID, false))),
                "select \"name\", \"owner_id\" from @ order by \"id\" limit ? offset ?");
    }

    /** A window that PostgreSQL knows when it plans, it need not plan again. */
    @Test
    void usualPagesAreInTheText() {
        String sql = "select \"name\", \"owner_id\" from @ order by \"id\"";
        assertSql(page(new Page(21, 0, true)), sql + " limit 21");
        assertSql(page(new Page(21, 40, true)), sql + " limit 21 offset 40");
        assertSql(page(new Page(21, 0, true)), sql + " limit 21");
        assertThat(shapes.rendered()).isEqualTo(2);
        assertSql(page(new Page(21, 40)), sql + " limit ? offset ?");
        assertSql(page(new Page(7, 300_000)), sql + " limit ? offset ?");
        assertThat(shapes.rendered()).isEqualTo(3);
    }

    private static Statement<String> page(Page page) {
        return PETS.select().matching(new Query(List.of(), List.of(), page));
    }

    @Test
    void membershipIsOneArray() {
        String sql =
                "select \"name\", \"owner_id\" from @ where \"status\" = any (cast(? as text[]))";
        assertSql(statuses(), sql);
        assertSql(statuses(PetStatus.SOLD, PetStatus.PENDING), sql);
        assertSql(statuses(PetStatus.values()), sql);
        assertThat(shapes.rendered()).isEqualTo(1);
        // One value is equality, which plain indexes and statistics serve best.
        assertSql(
                statuses(PetStatus.SOLD),
                "select \"name\", \"owner_id\" from @ where \"status\" = ?");
    }

    @Test
    void arraysAreNotCastToALengthThatWouldCutThem() {
        assertSql(
                PETS.select().matching(query(List.of(new Predicate<>(PET.NAME, List.of())))),
                "select \"name\", \"owner_id\" from @ where \"name\" = any (cast(? as varchar[]))"
                        + " order by \"id\" limit ? offset ?");
    }

    @Test
    void insertTakesDefaultsByName() {
        assertSql(
                PETS.insert()
                        .set(PET.NAME, "Rex")
                        .setOrDefault(PET.STATUS, null)
                        .set(PET.BORN, null),
                "insert into @ (\"name\", \"status\", \"born\") values (?, default, cast(? as"
                        + " date)) returning \"name\", \"owner_id\"");
        assertSql(PETS.insert(), "insert into @ default values returning \"name\", \"owner_id\"");
    }

    @Test
    void updateChangesWhatThePatchNames() {
        assertSql(
                PETS.update()
                        .where(PET.ID, 1L)
                        .change(PET.NAME, Change.keep())
                        .change(PET.EXTRA, Change.to(null)),
                "update @ set \"extra\" = cast(? as jsonb) where \"id\" = ? returning"
                        + " \"name\", \"owner_id\"");
        assertSql(
                PETS.update().where(PET.ID, 1L).change(PET.NAME, Change.keep()),
                "select \"name\", \"owner_id\" from @ where \"id\" = ?");
    }

    @Test
    void countingAsksForNoRows() {
        assertThat(text(shapes.counting(PETS.insert().set(PET.NAME, "Rex"))))
                .isEqualTo("insert into @ (\"name\") values (?)");
        assertThat(text(shapes.counting(PETS.update().where(PET.ID, 1L).set(PET.NAME, "Rex"))))
                .isEqualTo("update @ set \"name\" = ? where \"id\" = ?");
    }

    @Test
    void deleteAnswersACount() {
        assertSql(PETS.delete().where(PET.ID, 1L), "delete from @ where \"id\" = ?");
    }

    @Test
    void writesToEveryRowAreRefused() {
        for (Statement<?> careless :
                List.of(PETS.delete(), PETS.update(), PETS.update().set(PET.NAME, "x"))) {
            assertThatThrownBy(() -> shapes.returning(careless))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("needs a predicate");
        }
    }

    @Test
    void valuesDoNotMakeShapes() {
        for (long id = 0; id < 100; id++) {
            shapes.returning(PETS.update().where(PET.ID, id).set(PET.NAME, "Rex " + id));
            shapes.returning(PETS.update().where(PET.ID, id).set(PET.NAME, null));
        }
        assertThat(shapes.rendered()).isEqualTo(1);
        assertThat(shapes.size()).isEqualTo(1);
    }

    @Test
    void shapesAreFewAndTheUsedOnesStay() {
        Statement<?> hot = PETS.select().where(PET.ID, 1L);
        for (int round = 0; round < 5; round++) {
            for (Column<?> column : PET.all()) {
                shapes.returning(hot);
                shapes.returning(PETS.select().matching(query(List.of(), by(column, true))));
                assertThat(shapes.size()).isLessThanOrEqualTo(4);
            }
        }
        assertThat(shapes.rendered()).isEqualTo(1 + 5 * PET.all().size());
    }

    @Test
    void freshCopiesOfAColumnGiveTheSameText() {
        String first = shapes.returning(PETS.select().where(PET.ID, 1L)).sql();
        Relation<String> copy = PETS.keyedBy(PET.ID);
        assertThat(shapes.returning(copy.select().where(PET.ID, 1L)).sql()).isEqualTo(first);
    }

    private void assertSql(Statement<?> statement, String sql) {
        assertThat(text(shapes.returning(statement))).isEqualTo(sql);
    }

    /** The text with '@' for the table, to be read by people. */
    private static String text(BoundSql sql) {
        return sql.sql().replace(PET_TABLE, "@");
    }

    private static Statement<String> statuses(PetStatus... statuses) {
        Predicate<?> predicate = new Predicate<>(PET.STATUS, List.of(statuses));
        return PETS.select().matching(new Query(List.of(predicate), List.of(), null));
    }

    private static Query query(List<Predicate<?>> predicates, Order... order) {
        return new Query(predicates, List.of(order), new Page(20, 0));
    }

    private static Order by(Column<?> column, boolean descending) {
        return new Order(column, descending);
    }
}

package dev.tenon.runtime.query;

import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.query.SqlShape.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectSeekStepN;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Renders one shape. Every value is a named parameter while the query is built; the order in which
 * jOOQ meets the names is the order of the placeholders, which need not be that of the statement
 * ({@code OFFSET} comes before {@code FETCH}).
 */
final class ShapeRenderer {

    private static final DSLContext DIALECT = DSL.using(SQLDialect.POSTGRES);

    private final Statement<?> statement;
    private final boolean returning;
    private final Map<String, Slot> slots = new HashMap<>();

    ShapeRenderer(Statement<?> statement, boolean returning) {
        this.statement = statement;
        this.returning = returning;
    }

    SqlShape render() {
        boolean reads = reads();
        Query query = reads ? select() : write();
        List<Slot> inOrder = new ArrayList<>();
        DIALECT.extractParams(query)
                .forEach((name, param) -> {
                    if (!param.isInline()) {
                        inOrder.add(Objects.requireNonNull(slots.get(name), name));
                    }
                });
        return new SqlShape(DIALECT.render(query), reads, inOrder);
    }

    /** A patch that changes nothing is a look at the row. */
    private boolean reads() {
        return switch (statement.verb()) {
            case SELECT -> true;
            case UPDATE -> statement.assignments().isEmpty();
            case INSERT, DELETE -> false;
        };
    }

    private Query write() {
        return switch (statement.verb()) {
            case INSERT -> insert();
            case UPDATE -> update();
            case DELETE -> DIALECT.deleteFrom(table()).where(guardedConditions());
            case SELECT -> throw new IllegalStateException("a SELECT writes nothing");
        };
    }

    private Query select() {
        List<Condition> conditions =
                statement.verb() == Statement.Verb.SELECT ? conditions() : guardedConditions();
        SelectSeekStepN<Record> rows =
                DIALECT.select(columns()).from(table()).where(conditions).orderBy(order());
        Statement.Page page = statement.page();
        if (page == null) {
            return rows;
        }
        if (page.usual()) {
            var limited = rows.limit(DSL.inline(page.limit()));
            return page.offset() == 0 ? limited : limited.offset(DSL.inline(page.offset()));
        }
        Param<Integer> limit = DSL.param("limit", Integer.class);
        Param<Long> offset = DSL.param("offset", Long.class);
        slots.put("limit", (jdbc, at, use) -> jdbc.setInt(at, page(use).limit()));
        slots.put("offset", (jdbc, at, use) -> jdbc.setLong(at, page(use).offset()));
        return rows.limit(limit).offset(offset);
    }

    private Query insert() {
        if (statement.assignments().isEmpty()) {
            var insert = DIALECT.insertInto(table()).defaultValues();
            return returning ? insert.returning(columns()) : insert;
        }
        var insert = DIALECT.insertInto(table()).set(assignments());
        return returning ? insert.returning(columns()) : insert;
    }

    private Query update() {
        var update = DIALECT.update(table()).set(assignments()).where(guardedConditions());
        return returning ? update.returning(columns()) : update;
    }

    private Map<Field<?>, Field<?>> assignments() {
        Map<Field<?>, Field<?>> assignments = new LinkedHashMap<>();
        for (int i = 0; i < statement.assignments().size(); i++) {
            int index = i;
            Statement.Assignment<?> assignment = statement.assignments().get(i);
            Field<?> column = assignment.column();
            if (assignment.byDefault()) {
                assignments.put(column, DSL.default_(column));
            } else {
                ColumnBinder binder = new ColumnBinder(column);
                Slot slot =
                        (jdbc, at, use) ->
                                binder.one(jdbc, at, use.assignments().get(index).value());
                assignments.put(column, placeholder("a" + i, ColumnBinder.type(column), slot));
            }
        }
        return assignments;
    }

    /** Changing or removing every row is never what an operation of a spec means. */
    private List<Condition> guardedConditions() {
        if (statement.predicates().isEmpty()) {
            throw new IllegalArgumentException(
                    statement.verb() + " of " + table().getName() + " needs a predicate");
        }
        return conditions();
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < statement.predicates().size(); i++) {
            conditions.add(condition(i, statement.predicates().get(i)));
        }
        return conditions;
    }

    @SuppressWarnings("unchecked") // the cast in the text makes both sides the same type
    private Condition condition(int index, Statement.Predicate<?> predicate) {
        Field<Object> column = (Field<Object>) predicate.column();
        ColumnBinder binder = new ColumnBinder(column);
        DataType<Object> type = (DataType<Object>) ColumnBinder.type(column);
        String name = "p" + index;
        if (predicate.values().size() == 1) {
            Slot slot =
                    (jdbc, at, use) ->
                            binder.one(jdbc, at, use.predicates().get(index).values().getFirst());
            return column.eq(placeholder(name, type, slot));
        }
        Slot slot = (jdbc, at, use) -> binder.all(jdbc, at, use.predicates().get(index).values());
        return column.eq(DSL.any(placeholder(name, type.getArrayDataType(), slot)));
    }

    private <T> Param<T> placeholder(String name, DataType<T> type, Slot slot) {
        slots.put(name, slot);
        return DSL.param(name, type);
    }

    private List<SortField<?>> order() {
        if (statement.verb() != Statement.Verb.SELECT) {
            return List.of();
        }
        List<SortField<?>> order = new ArrayList<>();
        statement.order().forEach(by -> order.add(sorted(by)));
        if (statement.page() != null) {
            Stream<Field<?>> named = statement.order().stream().map(Statement.Order::column);
            List<Field<?>> sorted = named.toList();
            statement.relation().key().stream()
                    .filter(column -> !sorted.contains(column))
                    .forEach(column -> order.add(column.asc()));
        }
        return order;
    }

    /** Ascending order has nulls last by itself, and so plain indexes serve it. */
    private static SortField<?> sorted(Statement.Order by) {
        if (!by.descending()) {
            return by.column().asc();
        }
        SortField<?> descending = by.column().desc();
        return by.column().getDataType().nullable() ? descending.nullsLast() : descending;
    }

    private List<? extends Field<?>> columns() {
        return statement.relation().columns().stream().map(Relation.Column::column).toList();
    }

    private Table<?> table() {
        return statement.relation().table();
    }

    private static Statement.Page page(Statement<?> use) {
        return Objects.requireNonNull(use.page(), "page");
    }
}

package dev.tenon.runtime.query;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Columns;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.query.SqlShape.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * Renders one shape. Its words are those of the statement's columns and of this class, never of a
 * caller; a slot is added where its placeholder is.
 */
final class ShapeRenderer {

    private final Statement<?> statement;
    private final boolean returning;
    private final List<Slot> slots = new ArrayList<>();

    ShapeRenderer(Statement<?> statement, boolean returning) {
        this.statement = statement;
        this.returning = returning;
    }

    SqlShape render() {
        return switch (statement.verb()) {
            case SELECT -> new SqlShape(select(conditions()), true, slots);
            case UPDATE -> update();
            case INSERT -> new SqlShape(insert(), false, slots);
            case DELETE -> {
                String sql = "delete from " + table().sql() + guardedConditions();
                yield new SqlShape(sql, false, slots);
            }
        };
    }

    private String select(String conditions) {
        return "select " + columns() + " from " + table().sql() + conditions + order() + window();
    }

    private String insert() {
        String into = "insert into " + table().sql();
        if (statement.assignments().isEmpty()) {
            return into + " default values" + returned();
        }
        StringJoiner names = new StringJoiner(", ", " (", ")");
        StringJoiner values = new StringJoiner(", ", " values (", ")");
        for (int i = 0; i < statement.assignments().size(); i++) {
            names.add(statement.assignments().get(i).column().sql());
            values.add(assigned(i));
        }
        return into + names + values + returned();
    }

    /** A patch that changes nothing is a look at the row. */
    private SqlShape update() {
        if (statement.assignments().isEmpty()) {
            return new SqlShape(select(guardedConditions()), true, slots);
        }
        StringJoiner changes = new StringJoiner(", ", " set ", "");
        for (int i = 0; i < statement.assignments().size(); i++) {
            changes.add(statement.assignments().get(i).column().sql() + " = " + assigned(i));
        }
        String sql = "update " + table().sql() + changes + guardedConditions() + returned();
        return new SqlShape(sql, false, slots);
    }

    private String assigned(int index) {
        Statement.Assignment<?> assignment = statement.assignments().get(index);
        if (assignment.byDefault()) {
            return "default";
        }
        ColumnBinder binder = new ColumnBinder(assignment.column());
        slots.add((jdbc, at, use) -> binder.one(jdbc, at, use.assignments().get(index).value()));
        return binder.placeholder();
    }

    private String returned() {
        return returning ? " returning " + columns() : "";
    }

    /** Changing or removing every row is never what an operation of a spec means. */
    private String guardedConditions() {
        if (statement.predicates().isEmpty()) {
            throw new IllegalArgumentException(
                    statement.verb() + " of " + table() + " needs a predicate");
        }
        return conditions();
    }

    private String conditions() {
        StringJoiner conditions = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        for (int i = 0; i < statement.predicates().size(); i++) {
            conditions.add(condition(i, statement.predicates().get(i)));
        }
        return conditions.toString();
    }

    private String condition(int index, Statement.Predicate<?> predicate) {
        String column = predicate.column().sql();
        ColumnBinder binder = new ColumnBinder(predicate.column());
        if (predicate.values().size() == 1) {
            slots.add((jdbc, at, use) ->
                    binder.one(jdbc, at, use.predicates().get(index).values().getFirst()));
            return column + " = " + binder.placeholder();
        }
        slots.add((jdbc, at, use) -> binder.all(jdbc, at, use.predicates().get(index).values()));
        return column + " = any (" + binder.placeholders() + ")";
    }

    private String order() {
        if (statement.verb() != Statement.Verb.SELECT) {
            return "";
        }
        StringJoiner order = new StringJoiner(", ", " order by ", "").setEmptyValue("");
        List<Column<?>> sorted = new ArrayList<>();
        for (Statement.Order by : statement.order()) {
            sorted.add(by.column());
            order.add(sorted(by));
        }
        if (statement.page() != null) {
            statement.relation().key().stream()
                    .filter(column -> !sorted.contains(column))
                    .forEach(column -> order.add(column.sql()));
        }
        return order.toString();
    }

    /** Ascending order has nulls last by itself, and so plain indexes serve it. */
    private static String sorted(Statement.Order by) {
        if (!by.descending()) {
            return by.column().sql();
        }
        return by.column().sql() + (by.column().nullable() ? " desc nulls last" : " desc");
    }

    private String window() {
        Statement.Page page = statement.page();
        if (page == null) {
            return "";
        }
        if (page.usual()) {
            return " limit "
                    + page.limit()
                    + (page.offset() == 0 ? "" : " offset " + page.offset());
        }
        slots.add((jdbc, at, use) -> jdbc.setInt(at, page(use).limit()));
        slots.add((jdbc, at, use) -> jdbc.setLong(at, page(use).offset()));
        return " limit ? offset ?";
    }

    private String columns() {
        StringJoiner columns = new StringJoiner(", ");
        for (Relation.Member member : statement.relation().columns()) {
            columns.add(member.column().sql());
        }
        return columns.toString();
    }

    private Columns table() {
        return statement.relation().table();
    }

    private static Statement.Page page(Statement<?> use) {
        return Objects.requireNonNull(use.page(), "page");
    }
}

package dev.tenon.runtime.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table or view as one schema of the spec shows it: its columns, its key, and how a row becomes a
 * record or JSON. Immutable; one constant per repository.
 *
 * @param table the table or view
 * @param columns the columns a row has, in the order readers and writers count them
 * @param key the columns that identify a row; empty for a view without a key
 * @param read makes a record of a row
 * @param write copies a row to JSON members
 * @param <R> the record
 */
public record Relation<R>(
        Columns table,
        List<Member> columns,
        List<Column<?>> key,
        Function<ResultRow, R> read,
        Consumer<JsonRow> write) {

    /**
     * A column and the name the spec gives it.
     *
     * @param name field name in JSON
     * @param column the column
     */
    public record Member(String name, Column<?> column) {}

    public Relation {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** A relation without columns yet. */
    public static <R> Relation<R> of(
            Columns table, Function<ResultRow, R> read, Consumer<JsonRow> write) {
        return new Relation<>(table, List.of(), List.of(), read, write);
    }

    /** The same relation with one more column, after the others. */
    public Relation<R> column(String name, Column<?> column) {
        List<Member> more = new ArrayList<>(columns);
        more.add(new Member(name, column));
        return new Relation<>(table, more, key, read, write);
    }

    /** The same relation, its rows identified by these columns. */
    public Relation<R> keyedBy(Column<?>... columns) {
        return new Relation<>(table, this.columns, List.of(columns), read, write);
    }

    /** Reads rows. */
    public Statement<R> select() {
        return Statement.of(this, Statement.Verb.SELECT);
    }

    /** Adds a row and returns it as stored. */
    public Statement<R> insert() {
        return Statement.of(this, Statement.Verb.INSERT);
    }

    /** Changes rows and returns them as stored. */
    public Statement<R> update() {
        return Statement.of(this, Statement.Verb.UPDATE);
    }

    /** Removes rows. */
    public Statement<R> delete() {
        return Statement.of(this, Statement.Verb.DELETE);
    }

    /** The start of a typed query over this relation's columns, for {@link Session#list}. */
    public SelectJoinStep<Record> query() {
        Table<?> typed = table.jooq();
        List<Field<?>> fields = new ArrayList<>();
        for (Member member : columns) {
            fields.add(Objects.requireNonNull(typed.field(member.column().name())));
        }
        return DSL.using(SQLDialect.POSTGRES).select(fields).from(typed);
    }
}

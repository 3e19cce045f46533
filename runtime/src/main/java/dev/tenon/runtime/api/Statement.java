package dev.tenon.runtime.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement over a relation, complete but not run: a {@link Session} runs it, alone or in one
 * trip with others. Immutable; every method gives a new statement.
 *
 * @param relation the rows it is about
 * @param verb what it does with them
 * @param assignments the columns it writes, in order; empty when it reads or deletes
 * @param predicates all of which a row must meet
 * @param order how rows are sorted; the key is appended when rows are paged
 * @param page the window of rows; null for all of them
 * @param <R> the record of a row
 */
public record Statement<R>(
        Relation<R> relation,
        Verb verb,
        List<Assignment<?>> assignments,
        List<Predicate<?>> predicates,
        List<Order> order,
        @Nullable Page page) {

    /** What a statement does. */
    public enum Verb {
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    /**
     * A column and what it is set to.
     *
     * @param column the column
     * @param value the value; null is SQL NULL
     * @param byDefault whether the column takes its database default instead of the value
     */
    public record Assignment<T>(Column<T> column, @Nullable T value, boolean byDefault) {}

    /**
     * A column that must equal one of some values.
     *
     * @param column the column
     * @param values the values; one is equality, none matches no row
     */
    public record Predicate<T>(Column<T> column, List<T> values) {
        public Predicate {
            values = List.copyOf(values);
        }
    }

    /**
     * A column to sort by; SQL NULL sorts last either way.
     *
     * @param column the column
     * @param descending whether large values come first
     */
    public record Order(Column<?> column, boolean descending) {}

    /**
     * A window of rows.
     *
     * @param limit most rows, at least 1
     * @param offset rows to skip, at least 0
     * @param usual whether it is one of a few that its operation has, so that the text of the
     *     statement may hold its numbers: PostgreSQL plans a window it does not know anew each time
     */
    public record Page(int limit, long offset, boolean usual) {

        /** A window that a caller chose. */
        public Page(int limit, long offset) {
            this(limit, offset, false);
        }

        /** The same with another limit. */
        public Page withLimit(int rows) {
            return new Page(rows, offset, usual);
        }
    }

    public Statement {
        assignments = List.copyOf(assignments);
        predicates = List.copyOf(predicates);
        order = List.copyOf(order);
    }

    static <R> Statement<R> of(Relation<R> relation, Verb verb) {
        return new Statement<>(relation, verb, List.of(), List.of(), List.of(), null);
    }

    /** Only rows whose {@code column} equals {@code value}. */
    public <T> Statement<R> where(Column<T> column, T value) {
        return where(new Predicate<>(column, List.of(value)));
    }

    /** Sets a column; null is SQL NULL. */
    public <T> Statement<R> set(Column<T> column, @Nullable T value) {
        return assign(new Assignment<>(column, value, false));
    }

    /** Sets a column, or for null leaves it to its database default. */
    public <T> Statement<R> setOrDefault(Column<T> column, @Nullable T value) {
        return assign(new Assignment<>(column, value, value == null));
    }

    /** Sets a column where the patch says so. */
    public <T> Statement<R> change(Column<T> column, Change<T> change) {
        return switch (change) {
            case Change.Keep<T> _ -> this;
            case Change.To<T> to -> assign(new Assignment<>(column, to.value(), false));
        };
    }

    /** Sets a column where the body says so, or leaves it to its database default. */
    public <T> Statement<R> changeOrDefault(Column<T> column, Change<T> change) {
        return switch (change) {
            case Change.Keep<T> _ -> assign(new Assignment<>(column, null, true));
            case Change.To<T> to -> assign(new Assignment<>(column, to.value(), false));
        };
    }

    /**
     * Keeps to the rows with this value, and gives it to rows that are inserted: what a path such
     * as {@code /owners/{ownerId}/pets} says.
     */
    public <T> Statement<R> within(Column<T> column, T value) {
        return verb == Verb.INSERT ? set(column, value) : where(column, value);
    }

    /** Takes the filters, order and page of a request. */
    public Statement<R> matching(Query query) {
        List<Predicate<?>> all = new ArrayList<>(predicates);
        all.addAll(query.predicates());
        return new Statement<>(relation, verb, assignments, all, query.order(), query.page());
    }

    private Statement<R> where(Predicate<?> predicate) {
        List<Predicate<?>> all = new ArrayList<>(predicates);
        all.add(predicate);
        return new Statement<>(relation, verb, assignments, all, order, page);
    }

    private Statement<R> assign(Assignment<?> assignment) {
        List<Assignment<?>> all = new ArrayList<>(assignments);
        all.removeIf(earlier -> earlier.column().equals(assignment.column()));
        all.add(assignment);
        return new Statement<>(relation, verb, all, predicates, order, page);
    }
}

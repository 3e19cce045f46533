package dev.tenon.runtime.api;

import java.util.List;
import java.util.function.Supplier;
import org.jooq.Table;

/**
 * A table or view whose columns statements name. Generated code has one subclass and one instance
 * of it for each. Serving requests needs nothing of jOOQ, and so jOOQ is not loaded until {@link
 * #jooq} is called.
 */
public abstract class Columns {

    private final String schema;
    private final String name;
    private final Supplier<? extends Table<?>> jooq;

    /**
     * A table or view.
     *
     * @param schema its schema, as stored; empty where the search path finds it
     * @param name its name, as stored
     * @param jooq the same for jOOQ's queries
     */
    protected Columns(String schema, String name, Supplier<? extends Table<?>> jooq) {
        this.schema = schema;
        this.name = name;
        this.jooq = jooq;
    }

    /** Schema and name as SQL spells them. */
    public final String sql() {
        return schema.isEmpty()
                ? Column.quoted(name)
                : Column.quoted(schema) + "." + Column.quoted(name);
    }

    /** What jOOQ knows of it, for typed queries. */
    public final Table<?> jooq() {
        return jooq.get();
    }

    /**
     * A column that is never null and has room for any value.
     *
     * @param column its name, as stored
     * @param type its SQL type without length and precision, as a cast spells it
     * @param javaType class of its values
     */
    protected final <T> Column<T> column(String column, String type, Class<T> javaType) {
        return new Column<>(this, column, type, javaType, false, Column.Room.ANY);
    }

    /** The same of an array type, such as {@code text[]}. */
    @SuppressWarnings("unchecked") // List.class is the only class object a List<I> can have
    protected final <I> Column<List<I>> list(String column, String type, Class<I> item) {
        return column(column, type, (Class<List<I>>) (Class<?>) List.class);
    }

    /** Schema, if there is one, and name. */
    @Override
    public final String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}

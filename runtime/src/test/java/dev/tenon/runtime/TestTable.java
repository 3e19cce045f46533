package dev.tenon.runtime;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Columns;
import java.util.List;
import org.jooq.impl.DSL;

/** A table that was not generated; every column may be NULL. */
public final class TestTable extends Columns {

    /** A table of this schema. */
    public TestTable(String schema, String name) {
        super(schema, name, () -> DSL.table(DSL.name(schema, name)));
    }

    /** One of its columns. */
    public <T> Column<T> of(String name, String type, Class<T> javaType) {
        return column(name, type, javaType).orNull();
    }

    /** One of its columns, of an array type. */
    public <I> Column<List<I>> listOf(String name, String type, Class<I> item) {
        return list(name, type, item).orNull();
    }
}

package dev.tenon.runtime.sample;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Columns;
import dev.tenon.runtime.sample.jooq.NoteTable;

/** The columns of {@code petstore.note}, as statements name them. */
public final class NoteColumns extends Columns {

    /** The only instance. */
    public static final NoteColumns NOTE = new NoteColumns();

    /** {@code id bigint}. */
    public final Column<Long> ID = column("id", "int8", Long.class);

    /** {@code tenant bigint}. */
    public final Column<Long> TENANT = column("tenant", "int8", Long.class);

    /** {@code body text}. */
    public final Column<String> BODY = column("body", "text", String.class);

    /** {@code author text}. */
    public final Column<String> AUTHOR = column("author", "text", String.class);

    private NoteColumns() {
        super("petstore", "note", () -> NoteTable.NOTE);
    }
}

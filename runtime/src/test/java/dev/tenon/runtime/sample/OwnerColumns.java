package dev.tenon.runtime.sample;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Columns;
import dev.tenon.runtime.sample.jooq.OwnerTable;

/** The columns of {@code petstore.owner}, as statements name them. */
public final class OwnerColumns extends Columns {

    /** The only instance. */
    public static final OwnerColumns OWNER = new OwnerColumns();

    /** {@code id bigint}. */
    public final Column<Long> ID = column("id", "int8", Long.class);

    /** {@code name text}. */
    public final Column<String> NAME = column("name", "text", String.class);

    /** {@code email text}. */
    public final Column<String> EMAIL = column("email", "text", String.class).orNull();

    private OwnerColumns() {
        super("petstore", "owner", () -> OwnerTable.OWNER);
    }
}

package dev.tenon.runtime.sample;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Columns;
import dev.tenon.runtime.sample.jooq.PetTable;
import java.time.LocalDate;
import java.util.List;
import org.jooq.JSONB;

/** The columns of {@code petstore.pet}, as statements name them. */
public final class PetColumns extends Columns {

    /** The only instance. */
    public static final PetColumns PET = new PetColumns();

    /** {@code id bigint}. */
    public final Column<Long> ID = column("id", "int8", Long.class);

    /** {@code name character varying(100)}. */
    public final Column<String> NAME = column("name", "varchar", String.class).length(100);

    /** {@code status text}. */
    public final Column<PetStatus> STATUS = column("status", "text", PetStatus.class);

    /** {@code born date}. */
    public final Column<LocalDate> BORN = column("born", "date", LocalDate.class).orNull();

    /** {@code nicknames text[]}. */
    public final Column<List<String>> NICKNAMES = list("nicknames", "text[]", String.class);

    /** {@code extra jsonb}. */
    public final Column<JSONB> EXTRA = column("extra", "jsonb", JSONB.class).orNull();

    /** {@code owner_id bigint}. */
    public final Column<Long> OWNER_ID = column("owner_id", "int8", Long.class).orNull();

    private PetColumns() {
        super("petstore", "pet", () -> PetTable.PET);
    }

    /** All of them, in the order of the table. */
    public List<Column<?>> all() {
        return List.of(ID, NAME, STATUS, BORN, NICKNAMES, EXTRA, OWNER_ID);
    }
}

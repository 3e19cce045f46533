package dev.tenon.runtime.sample.jooq;

import dev.tenon.runtime.api.ListConverter;
import dev.tenon.runtime.sample.PetStatus;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Check;
import org.jooq.Converter;
import org.jooq.ForeignKey;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.TableOptions;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.SchemaImpl;
import org.jooq.impl.TableImpl;

/** The table {@code petstore.pet} as jOOQ's generator would show it. */
public final class PetTable extends TableImpl<Record> {

    @Serial private static final long serialVersionUID = 1L;

    /** The only instance needed. */
    public static final PetTable PET = new PetTable(DSL.name("pet"));

    /** {@code id bigint generated always as identity}. */
    public final TableField<Record, Long> ID =
            createField(
                    DSL.name("id"),
                    SQLDataType.BIGINT.nullable(false).generatedByDefaultAsIdentity(),
                    this);

    /** {@code name varchar(100) not null}. */
    public final TableField<Record, String> NAME =
            createField(DSL.name("name"), SQLDataType.VARCHAR(100).nullable(false), this);

    /** {@code status text not null default 'available'}. */
    public final TableField<Record, PetStatus> STATUS =
            createField(
                    DSL.name("status"),
                    SQLDataType.CLOB.nullable(false),
                    this,
                    "",
                    Converter.ofNullable(
                            String.class, PetStatus.class, PetStatus::of, PetStatus::label));

    /** {@code born date}. */
    public final TableField<Record, LocalDate> BORN =
            createField(DSL.name("born"), SQLDataType.LOCALDATE, this);

    /** {@code nicknames text[] not null default '{}'}. */
    public final TableField<Record, List<String>> NICKNAMES =
            createField(
                    DSL.name("nicknames"),
                    SQLDataType.CLOB.nullable(false).array(),
                    this,
                    "",
                    ListConverter.of(String.class));

    /** {@code extra jsonb}. */
    public final TableField<Record, JSONB> EXTRA =
            createField(DSL.name("extra"), SQLDataType.JSONB, this);

    /** {@code owner_id bigint}. */
    public final TableField<Record, Long> OWNER_ID =
            createField(DSL.name("owner_id"), SQLDataType.BIGINT, this);

    private PetTable(Name name) {
        super(
                name,
                new SchemaImpl(DSL.name("petstore")),
                null,
                null,
                DSL.comment(""),
                TableOptions.table());
    }

    @Override
    public UniqueKey<Record> getPrimaryKey() {
        return unique("pet_pkey", List.of(ID));
    }

    @Override
    public List<UniqueKey<Record>> getUniqueKeys() {
        return List.of(unique("pet_owner_id_name_key", List.of(OWNER_ID, NAME)));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a parameterised type
    public List<ForeignKey<Record, ?>> getReferences() {
        return List.of(
                Internal.createForeignKey(
                        this,
                        DSL.name("pet_owner_id_fkey"),
                        new TableField[] {OWNER_ID},
                        OwnerTable.OWNER.getPrimaryKey(),
                        new TableField[] {OwnerTable.OWNER.ID},
                        true,
                        QOM.ForeignKeyRule.NO_ACTION,
                        QOM.ForeignKeyRule.NO_ACTION));
    }

    @Override
    public List<Check<Record>> getChecks() {
        return List.of(
                Internal.createCheck(
                        this,
                        DSL.name("pet_status_check"),
                        "(status = ANY (ARRAY['available'::text, 'pending'::text, 'sold'::text]))"),
                Internal.createCheck(
                        this, DSL.name("pet_born_check"), "(born >= '1900-01-01'::date)"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a parameterised type
    private UniqueKey<Record> unique(String name, List<TableField<Record, ?>> columns) {
        return Internal.createUniqueKey(
                this, DSL.name(name), columns.toArray(new TableField[0]), true);
    }
}

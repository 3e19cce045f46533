package dev.tenon.generator.table;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.SqlType;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import java.util.List;
import java.util.Optional;

/**
 * Fills what the spec leaves out of its types with what the database says: a database that was
 * there first may number in 32 bits, and a spec need not repeat it.
 */
public final class KnownTypes {

    private KnownTypes() {}

    /**
     * The tables with types without a format made precise, and with the bounds of the database's
     * SQL types; and with these types where the spec names none and they hold its values.
     */
    public static SpecTables fill(SpecTables tables, Catalog catalog) {
        return new SpecTables(
                tables.schemas(),
                tables.tables().stream().map(table -> fill(table, catalog)).toList(),
                tables.enums(),
                tables.warnings());
    }

    private static NamedTable fill(NamedTable table, Catalog catalog) {
        var relation = catalog.relation(table.name().schema(), table.name().name());
        if (relation.isEmpty()) {
            return table;
        }
        return table.withColumns(column ->
                relation.get()
                        .column(column.name())
                        .map(Column::type)
                        .map(type -> known(column, type))
                        .orElse(column));
    }

    private static NamedColumn known(NamedColumn column, SqlType type) {
        var kind = fill(column, type);
        boolean taken = column.marks().type().isEmpty() && StorableTypes.fits(kind, type);
        return column.with(kind, taken ? type.text() : column.type());
    }

    private static ValueKind fill(NamedColumn column, SqlType type) {
        return switch (column.kind()) {
            case ValueKind.Single single when !type.array() ->
                    bounded(
                            new ValueKind.Single(
                                    scalar(single, column, type),
                                    single.limits(),
                                    single.allowed()),
                            column,
                            type);
            case ValueKind.Many many
                    when type.array() && many.item() instanceof ValueKind.Single item ->
                    new ValueKind.Many(bounded(item, column, type), many.limits());
            case ValueKind.Single _, ValueKind.Many _, ValueKind.Choice _, ValueKind.Json _ ->
                    column.kind();
        };
    }

    /** Who writes the SQL type writes the format that goes with it. */
    private static Scalar scalar(ValueKind.Single kind, NamedColumn column, SqlType type) {
        boolean open = column.schema().formatName().isEmpty() && column.marks().type().isEmpty();
        return open ? precise(kind.scalar(), type.base()).orElse(kind.scalar()) : kind.scalar();
    }

    private static ValueKind.Single bounded(
            ValueKind.Single kind, NamedColumn column, SqlType type) {
        return kind.allowed().isEmpty()
                ? new ValueKind.Single(
                        kind.scalar(),
                        new TypeLimits(type, column.at()).with(kind.limits()),
                        List.of())
                : kind;
    }

    private static Optional<Scalar> precise(Scalar scalar, String base) {
        return switch (scalar) {
            case INT64 -> base.equals("int4") ? Optional.of(Scalar.INT32) : Optional.empty();
            case DECIMAL ->
                    switch (base) {
                        case "float4" -> Optional.of(Scalar.FLOAT32);
                        case "float8" -> Optional.of(Scalar.FLOAT64);
                        default -> Optional.empty();
                    };
            case TEXT ->
                    switch (base) {
                        case "uuid" -> Optional.of(Scalar.UUID);
                        case "date" -> Optional.of(Scalar.DATE);
                        case "timestamptz" -> Optional.of(Scalar.DATE_TIME);
                        case "bytea" -> Optional.of(Scalar.BYTES);
                        default -> Optional.empty();
                    };
            case INT32, FLOAT32, FLOAT64, BOOLEAN -> Optional.empty();
            case EMAIL, URI, UUID, DATE, DATE_TIME, BYTES -> Optional.empty();
        };
    }
}

package dev.tenon.generator.table;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.SqlType;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.util.Optional;

/**
 * Fills what the spec leaves out of its types with what the database says: a database that was
 * there first may number in 32 bits, and a spec need not repeat it.
 */
public final class KnownTypes {

    private KnownTypes() {}

    /**
     * The tables with types without a format, and texts without a length, made precise; and with
     * the database's SQL types where the spec names none and they hold its values.
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
        if (!(column.kind() instanceof ValueKind.Single single)
                || column.marks().type().isPresent()
                || type.array()) {
            return column.kind();
        }
        var scalar =
                column.schema().formatName().isEmpty()
                        ? precise(single.scalar(), type.base()).orElse(single.scalar())
                        : single.scalar();
        return new ValueKind.Single(scalar, bounded(single, type, column), single.allowed());
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

    private static SpecLimits bounded(ValueKind.Single kind, SqlType type, NamedColumn column) {
        var limits = kind.limits();
        if (!type.base().equals("varchar") || type.length() == 0 || !kind.allowed().isEmpty()) {
            return limits;
        }
        boolean closer =
                limits.maxLength().map(Located::value).filter(n -> n <= type.length()).isPresent();
        return closer
                ? limits
                : limits.withMaxLength(new Located<>(type.length(), column.at(), column.at()));
    }
}

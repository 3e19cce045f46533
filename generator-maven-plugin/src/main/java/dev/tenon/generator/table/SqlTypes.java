package dev.tenon.generator.table;

import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.spec.Located;

/** The SQL type that holds values of a kind. */
final class SqlTypes {

    // PostgreSQL, src/include/access/htup_details.h: MaxAttrSize.
    private static final int MAX_VARCHAR = 10 * 1024 * 1024;

    private SqlTypes() {}

    static String of(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Single single -> of(single);
            case ValueKind.Choice _ -> "text";
            case ValueKind.Many many -> of(many.item()) + "[]";
            case ValueKind.Json _ -> "jsonb";
        };
    }

    private static String of(ValueKind.Single single) {
        return switch (single.scalar()) {
            case INT32 -> "integer";
            case INT64 -> "bigint";
            case DECIMAL -> "numeric";
            case FLOAT32 -> "real";
            case FLOAT64 -> "double precision";
            case BOOLEAN -> "boolean";
            case TEXT, EMAIL, URI -> text(single);
            case UUID -> "uuid";
            case DATE -> "date";
            case DATE_TIME -> "timestamp with time zone";
            case BYTES -> "bytea";
        };
    }

    private static String text(ValueKind.Single single) {
        return single.limits()
                .maxLength()
                .map(Located::value)
                .filter(length -> length > 0 && length <= MAX_VARCHAR)
                .map(length -> "varchar(" + length + ")")
                .orElse("text");
    }

    /** Whether values are whole numbers, which a database can count up. */
    static boolean isInteger(ValueKind kind) {
        return kind instanceof ValueKind.Single single
                && (single.scalar() == Scalar.INT32 || single.scalar() == Scalar.INT64);
    }
}

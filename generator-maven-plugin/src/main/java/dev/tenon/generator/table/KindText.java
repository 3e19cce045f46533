package dev.tenon.generator.table;

import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;

/** Says in the words of the spec what values are, for messages. */
public final class KindText {

    private KindText() {}

    /** Such as {@code string of format uuid}, {@code one of available, sold}. */
    public static String of(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Single single -> of(single.scalar());
            case ValueKind.Choice choice -> "one of " + String.join(", ", choice.type().labels());
            case ValueKind.Many many -> "array of " + of(many.item());
            case ValueKind.Json _ -> "object";
        };
    }

    private static String of(Scalar scalar) {
        return switch (scalar) {
            case INT32 -> "integer of format int32";
            case INT64 -> "integer of format int64";
            case DECIMAL -> "number";
            case FLOAT32 -> "number of format float";
            case FLOAT64 -> "number of format double";
            case BOOLEAN -> "boolean";
            case TEXT -> "string";
            case EMAIL -> "string of format email";
            case URI -> "string of format uri";
            case UUID -> "string of format uuid";
            case DATE -> "string of format date";
            case DATE_TIME -> "string of format date-time";
            case BYTES -> "string of format byte";
        };
    }
}

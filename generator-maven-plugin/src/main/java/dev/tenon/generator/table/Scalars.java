package dev.tenon.generator.table;

import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.spec.JsonType;

/**
 * The scalar type that a JSON type with a format means. A format nobody knows counts as none
 * (OpenAPI 3.1 §4.4, JSON Schema validation §7.2.3).
 */
final class Scalars {

    private Scalars() {}

    /**
     * The scalar of a type: {@code integer} without a format holds 64 bits, {@code number} without
     * one is exact, {@code string} without one is text.
     *
     * @param format empty text for none
     * @throws IllegalArgumentException for arrays and objects
     */
    static Scalar of(JsonType type, String format) {
        return switch (type) {
            case INTEGER -> format.equals("int32") ? Scalar.INT32 : Scalar.INT64;
            case NUMBER -> number(format);
            case BOOLEAN -> Scalar.BOOLEAN;
            case STRING -> string(format);
            case OBJECT, ARRAY -> throw new IllegalArgumentException(type.word());
        };
    }

    private static Scalar number(String format) {
        return switch (format) {
            case "float" -> Scalar.FLOAT32;
            case "double" -> Scalar.FLOAT64;
            default -> Scalar.DECIMAL;
        };
    }

    private static Scalar string(String format) {
        return switch (format) {
            case "uuid" -> Scalar.UUID;
            case "date" -> Scalar.DATE;
            case "date-time" -> Scalar.DATE_TIME;
            case "byte", "binary" -> Scalar.BYTES;
            case "email" -> Scalar.EMAIL;
            case "uri" -> Scalar.URI;
            default -> Scalar.TEXT;
        };
    }
}

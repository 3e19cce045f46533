package dev.tenon.runtime.codec;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Equality of values as JSON Schema means it (2020-12, Core §4.2.2): 1 equals 1.0. Values that are
 * stored alike are equal too, such as two spellings of a UUID.
 */
final class JsonKey {

    private JsonKey() {}

    /** An object that equals that of every equal value of the same kind. */
    static Object of(Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros();
            case Double number -> number + 0.0; // -0.0 becomes 0.0
            case Float number -> number + 0.0f;
            case OffsetDateTime moment -> moment.toInstant();
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case List<?> list -> list.stream().map(JsonKey::of).toList();
            default -> value;
        };
    }
}

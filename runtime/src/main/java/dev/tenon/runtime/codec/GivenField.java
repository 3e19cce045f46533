package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.BodyField;
import org.jspecify.annotations.Nullable;

/**
 * A field of a body whose value another part of the request gives: a body may leave it out, and may
 * not say anything else.
 *
 * @param field its name in JSON
 * @param parameter name of the parameter that gives it
 * @param value the value; null when the parameter itself is wrong, then nothing is compared
 */
public record GivenField(String field, String parameter, @Nullable Object value) {

    /** Takes the value, or adds a violation when the body says another. */
    void fill(CompiledBody body, ReadValues values, Place place) {
        Integer position = body.positions().get(field);
        if (position == null) {
            throw new IllegalArgumentException(
                    "the reader of " + body.source().schema() + " has no field " + field);
        }
        BodyField<?> target = body.source().fields().get(position);
        Object given = converted(target);
        boolean fits = given == null || target.type().kind().javaType().isInstance(given);
        if (fits && !values.has(position)) {
            if (!body.source().patch()) {
                values.set(position, given);
            }
            return;
        }
        Object said = values.at(position);
        if (!fits || (given != null && said != null && !given.equals(said))) {
            place.member(body.pointers().get(position))
                    .invalid("same", "must be what the path says in " + parameter);
        }
    }

    /** A whole number may have 32 bits in one place and 64 in the other. */
    private @Nullable Object converted(BodyField<?> target) {
        Class<?> type = target.type().kind().javaType();
        if (value instanceof Integer number && type == Long.class) {
            return number.longValue();
        }
        if (value instanceof Long number && type == Integer.class) {
            return number == number.intValue() ? (Object) number.intValue() : number;
        }
        return value;
    }
}

package dev.tenon.runtime.api;

import java.util.List;
import java.util.function.Function;

/**
 * How a JSON object in a request becomes a record. Unknown and duplicate members, missing required
 * ones and values that break a keyword are violations, all reported at once.
 *
 * @param schema name of the schema, for messages
 * @param fields the members it may have, in the order of the spec
 * @param patch whether it is a merge patch (RFC 7396): nothing is required and no default applies
 * @param create makes the record from values that passed every check
 * @param <B> the record
 */
public record BodyReader<B>(
        String schema, List<BodyField<?>> fields, boolean patch, Function<BodyValues, B> create) {

    public BodyReader {
        fields = List.copyOf(fields);
    }

    /** Reads a whole object. */
    public static <B> BodyReader<B> of(
            String schema, List<BodyField<?>> fields, Function<BodyValues, B> create) {
        return new BodyReader<>(schema, fields, false, create);
    }

    /** Reads a merge patch (RFC 7396). */
    public static <B> BodyReader<B> patch(
            String schema, List<BodyField<?>> fields, Function<BodyValues, B> create) {
        return new BodyReader<>(schema, fields, true, create);
    }
}

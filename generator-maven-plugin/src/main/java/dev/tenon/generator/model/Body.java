package dev.tenon.generator.model;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * What a request body may hold. A schema used for whole rows and for patches is two bodies.
 *
 * @param schema name of the component schema, or of the one derived for a body written in place
 * @param table the table it writes
 * @param patch whether it is a merge patch (RFC 7396)
 * @param shown whether the schema is also a resource, so that the body needs a name of its own
 * @param fields the writable ones, in document order
 * @param at the schema in the spec
 */
public record Body(
        String schema,
        TableName table,
        boolean patch,
        boolean shown,
        List<Field> fields,
        Location.InFile at) {

    public Body {
        fields = List.copyOf(fields);
    }
}

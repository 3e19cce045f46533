package dev.tenon.generator.model;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * An object schema that shows rows of a table or view. Two schemas over one table are two
 * resources.
 *
 * @param name name of the component schema
 * @param table where its rows are
 * @param view whether that is a view
 * @param description CommonMark; empty when there is none
 * @param fields in document order; those of its columns it returns or, for a table's own schema,
 *     takes
 * @param key the fields that identify a row, in the order of the key; empty for a view without one
 * @param at the component's key in the spec
 */
public record Resource(
        String name,
        TableName table,
        boolean view,
        String description,
        List<Field> fields,
        List<Field> key,
        Location.InFile at) {

    public Resource {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
    }
}

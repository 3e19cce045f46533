package dev.tenon.generator.spec;

import java.util.List;
import java.util.Optional;

/**
 * What an object or array is made of.
 *
 * @param fields in document order; empty for a use by {@code $ref} of a named object
 * @param additional {@code additionalProperties} written as true or false
 * @param additionalSchema {@code additionalProperties} written as a schema
 * @param items of an array
 */
public record SpecShape(
        List<SpecField> fields,
        Optional<Located<Boolean>> additional,
        Optional<SpecSchema> additionalSchema,
        Optional<SpecSchema> items) {

    /** Nothing inside. */
    public static final SpecShape NONE =
            new SpecShape(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public SpecShape {
        fields = List.copyOf(fields);
    }
}

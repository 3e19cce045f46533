package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.Optional;

/**
 * A field of an object schema.
 *
 * @param name as written
 * @param key where the name stands
 * @param required where the {@code required} list names it; empty when it is optional
 * @param schema of the value
 * @param relation set when the field is a reference to another table schema, or a list of them
 */
public record SpecField(
        String name,
        Location.InFile key,
        Optional<Location.InFile> required,
        SpecSchema schema,
        Optional<SpecRelation> relation) {

    /** Whether the {@code required} list names it. */
    public boolean isRequired() {
        return required.isPresent();
    }
}

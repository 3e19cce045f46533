package dev.tenon.generator.model;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * A closed set of strings with a name: a component schema, or one written at a field, which is
 * named after its schema and field.
 *
 * @param name such as {@code PetStatus}
 * @param labels in document order, without null
 * @param description CommonMark; empty when there is none
 * @param at the schema in the spec
 */
public record EnumType(String name, List<String> labels, String description, Location.InFile at) {

    public EnumType {
        labels = List.copyOf(labels);
    }
}

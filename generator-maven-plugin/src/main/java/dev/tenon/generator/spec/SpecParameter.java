package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.Optional;

/**
 * A parameter of an operation.
 *
 * @param name with its place
 * @param in where the caller puts it
 * @param required true for every path parameter
 * @param schema of the value
 * @param description CommonMark
 * @param style as written or OpenAPI's default for {@code in}
 * @param explode as written or OpenAPI's default for the style
 * @param deprecated false when not written
 * @param column the column it means, when {@code x-tenon} says so
 * @param at the whole parameter
 */
public record SpecParameter(
        Located<String> name,
        In in,
        boolean required,
        SpecSchema schema,
        Optional<String> description,
        String style,
        boolean explode,
        boolean deprecated,
        Optional<Located<String>> column,
        Location.InFile at) {

    /** Where the caller puts a parameter. */
    public enum In {
        PATH,
        QUERY,
        HEADER
    }
}

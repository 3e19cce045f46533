package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A request's body.
 *
 * @param required false when not written, as OpenAPI says
 * @param description CommonMark
 * @param content in document order, at least one
 * @param at the {@code requestBody} key
 */
public record SpecBody(
        boolean required,
        Optional<String> description,
        List<SpecMedia> content,
        Location.InFile at) {

    public SpecBody {
        content = List.copyOf(content);
    }
}

package dev.tenon.generator.spec;

import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * The values a schema names.
 *
 * @param allowed the {@code enum}, in order; empty list when any value is allowed
 * @param constant the {@code const}
 * @param standard the {@code default}
 */
public record SpecValues(
        List<Located<Node>> allowed,
        Optional<Located<Node>> constant,
        Optional<Located<Node>> standard) {

    /** No values named. */
    public static final SpecValues NONE =
            new SpecValues(List.of(), Optional.empty(), Optional.empty());

    public SpecValues {
        allowed = List.copyOf(allowed);
    }
}

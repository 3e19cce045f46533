package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may do what with the rows of a table.
 *
 * @param grants what roles may do, in document order
 * @param guard where {@code policies} stands; empty when it is not written, and then roles reach
 *     every row
 * @param policies which rows roles reach, in document order; none with a guard means no row at all
 */
public record SpecRights(
        List<SpecGrant> grants, Optional<Location.InFile> guard, List<SpecPolicy> policies) {

    /** Nothing said. */
    public static final SpecRights NONE = new SpecRights(List.of(), Optional.empty(), List.of());

    public SpecRights {
        grants = List.copyOf(grants);
        policies = List.copyOf(policies);
    }

    /** What two parts of a schema say together; the same thing said twice counts once. */
    public SpecRights and(SpecRights other) {
        return new SpecRights(
                Stream.concat(grants.stream(), other.grants.stream()).distinct().toList(),
                guard.or(other::guard),
                Stream.concat(policies.stream(), other.policies.stream()).distinct().toList());
    }
}

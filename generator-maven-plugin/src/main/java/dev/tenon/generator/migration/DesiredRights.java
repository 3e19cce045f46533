package dev.tenon.generator.migration;

import java.util.List;

/**
 * Who reaches which rows of a table as the spec wants it.
 *
 * @param grants by role, privilege and column; each role and privilege once
 * @param guarded whether the table is under row security; without a policy nobody reaches a row
 * @param policies in document order
 */
public record DesiredRights(
        List<DesiredGrant> grants, boolean guarded, List<DesiredPolicy> policies) {

    /** Nothing said: what there is, was made by hand. */
    public static final DesiredRights NONE = new DesiredRights(List.of(), false, List.of());

    public DesiredRights {
        grants = List.copyOf(grants);
        policies = List.copyOf(policies);
    }
}

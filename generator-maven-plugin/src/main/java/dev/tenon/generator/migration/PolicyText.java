package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Policy;

/** A policy of a database in the words of SQL, on one line. */
final class PolicyText {

    private PolicyText() {}

    /** Such as {@code for select to shop_user using (tenant = 1)}. */
    static String of(Policy policy) {
        return (policy.restrictive() ? "restrictive " : "")
                + "for "
                + policy.verb().map(verb -> verb.sql()).orElse("all")
                + " to "
                + String.join(", ", policy.roles())
                + (policy.using().isEmpty() ? "" : " using (" + policy.using() + ")")
                + (policy.check().isEmpty() ? "" : " with check (" + policy.check() + ")");
    }
}

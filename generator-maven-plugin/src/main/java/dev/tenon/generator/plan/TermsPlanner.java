package dev.tenon.generator.plan;

import dev.tenon.generator.model.Terms;

/** Decides how the terms of an operation are written; what the runtime assumes is left out. */
final class TermsPlanner {

    private TermsPlanner() {}

    static TermsPlan plan(Terms terms) {
        var access = terms.access();
        return new TermsPlan(
                access.requirements().stream()
                        .map(each -> new TermsPlan.Admitted(each.scheme(), each.scopes()))
                        .toList(),
                access.anonymous() && !access.isOpen(),
                access.roles(),
                access.groups());
    }
}

package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * A condition that leaves out values which a column took so far.
 *
 * @param of the check it is a part of
 * @param location the keyword in the spec that asks for it
 * @param before the looser condition; empty when there was none
 * @param after the condition as wanted
 */
record TightenedCheck(
        CheckDelta of, Location location, Optional<CheckTerm> before, CheckTerm after) {

    /** Values named in a message. */
    private static final int SHOWN = 10;

    /** What the spec has to allow. */
    String change() {
        return "narrow " + of.qualified();
    }

    /**
     * DB-305.
     *
     * @param allow how to allow it
     */
    Problem problem(String allow) {
        var removed =
                before.filter(CheckTerm::isChoice)
                        .map(term -> term.without(after))
                        .orElse(List.of());
        return removed.isEmpty()
                ? problem(
                        "not every value of column \"" + of.qualified() + "\" may fit",
                        before.map(term -> "so far rows have " + term.sql() + ", and")
                                        .orElse("so far rows have no such limit, and")
                                + " would need "
                                + after.sql(),
                        (before.isPresent() ? "loosen" : "remove")
                                + " the limit, or mend rows that do not fit",
                        allow)
                : problem(
                        "column \"" + of.qualified() + "\" no longer takes " + listed(removed),
                        "the migration would stop at rows that hold "
                                + (removed.size() == 1 ? "it" : "one of them"),
                        "put "
                                + (removed.size() == 1 ? "the value" : "the values")
                                + " back, or change such rows",
                        allow);
    }

    private Problem problem(String what, String cause, String fix, String allow) {
        return new Problem(
                ProblemCode.VALUES_NARROWED,
                location,
                what,
                cause,
                fix + " in a migration of your own first and " + allow);
    }

    private static String listed(List<String> values) {
        String shown = String.join(", ", values.subList(0, Math.min(SHOWN, values.size())));
        return values.size() > SHOWN ? shown + " and " + (values.size() - SHOWN) + " more" : shown;
    }
}

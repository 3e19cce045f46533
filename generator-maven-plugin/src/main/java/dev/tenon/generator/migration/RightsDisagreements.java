package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Policy;
import dev.tenon.generator.catalog.Rights;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Where a table of a database does not have the rights that a spec declares. */
final class RightsDisagreements {

    private final DesiredTable table;
    private final Rights is;
    private final List<Problem> problems = new ArrayList<>();

    RightsDisagreements(DesiredTable table, Rights is) {
        this.table = table;
        this.is = is;
    }

    /**
     * Compares; more in the database is no disagreement.
     *
     * @param should the declared policies as PostgreSQL understands them
     * @return DB-309 each, in document order
     */
    List<Problem> with(Rights should) {
        table.rights().grants().forEach(this::grant);
        if (table.rights().guarded() && !(is.rowSecurity() && is.forced())) {
            differs(
                    table.location(),
                    "row security" + (is.rowSecurity() ? " for the owner" : ""),
                    is.rowSecurity()
                            ? "without FORCE ROW LEVEL SECURITY its owner reaches every row"
                            : "without it grants reach every row, whatever its policies say");
        }
        for (var policy : table.rights().policies()) {
            should.policies().stream()
                    .filter(wanted -> wanted.name().equals(policy.name()))
                    .filter(wanted -> !is.policies().contains(wanted))
                    .forEach(wanted ->
                            differs(
                                    policy.location(),
                                    "policy \"" + policy.name() + "\"",
                                    described(wanted)));
        }
        return problems;
    }

    private void grant(DesiredGrant grant) {
        var lacking =
                grant.columns().stream()
                        .filter(column -> !is.allows(grant.role(), grant.privilege(), column))
                        .toList();
        boolean whole = grant.columns().isEmpty();
        if (whole ? !is.allows(grant.role(), grant.privilege()) : !lacking.isEmpty()) {
            differs(
                    grant.location(),
                    "right of \""
                            + grant.role()
                            + "\" to "
                            + grant.privilege().sql()
                            + (whole ? "" : " (" + String.join(", ", lacking) + ")"),
                    "");
        }
    }

    private String described(Policy wanted) {
        return is.policies().stream()
                .filter(found -> found.name().equals(wanted.name()))
                .findFirst()
                .map(found ->
                        "it has one "
                                + PolicyText.of(found)
                                + "; here it is one "
                                + PolicyText.of(wanted))
                .orElse("");
    }

    private void differs(Location location, String lacking, String cause) {
        problems.add(
                new Problem(
                        ProblemCode.SCHEMA_DIFFERS,
                        location,
                        "the database lacks the "
                                + lacking
                                + " of table \""
                                + table.schema()
                                + "."
                                + table.name()
                                + "\"",
                        cause,
                        "correct the spec, or change the database by a migration of its owner"));
    }
}

package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Privilege;
import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * A right on the rows of a table as the spec wants it.
 *
 * @param role who gets it
 * @param privilege what it is
 * @param columns those it is for, in the order of the table; empty for all of them
 * @param location the place in the spec that asks for it
 */
public record DesiredGrant(
        String role, Privilege privilege, List<String> columns, Location location) {

    public DesiredGrant {
        columns = List.copyOf(columns);
    }
}

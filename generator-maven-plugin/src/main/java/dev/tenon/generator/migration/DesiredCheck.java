package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A check constraint as the spec wants it.
 *
 * @param name empty for the name PostgreSQL gives, such as {@code pet_status_check}
 * @param column the one column it speaks of, beside which it is written; empty for a check of the
 *     table
 * @param conditions which must all hold, at least one
 */
public record DesiredCheck(String name, String column, List<Condition> conditions) {

    public DesiredCheck {
        conditions = List.copyOf(conditions);
    }

    /**
     * One condition of a check.
     *
     * @param sql without outer parentheses; names columns quoted where needed, and has no {@code
     *     or} outside of parentheses
     * @param location the keyword in the spec that asks for it
     */
    public record Condition(String sql, Location location) {}

    /** The place that asks for its first condition. */
    Location location() {
        return conditions.getFirst().location();
    }

    /** The whole condition, without outer parentheses. */
    public String expression() {
        return conditions.stream().map(Condition::sql).collect(Collectors.joining(" and "));
    }
}

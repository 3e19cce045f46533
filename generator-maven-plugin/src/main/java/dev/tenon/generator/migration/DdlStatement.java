package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * A statement that creates something the spec declares.
 *
 * @param sql without its semicolon
 * @param lines place in the spec of each line of {@code sql}
 */
record DdlStatement(String sql, List<Location> lines) {

    DdlStatement {
        lines = List.copyOf(lines);
    }

    /** A statement that one place asks for. */
    static DdlStatement of(String sql, Location location) {
        return new DdlStatement(sql, sql.lines().map(line -> location).toList());
    }

    /**
     * The place that asked for a character of the statement.
     *
     * @param position 1-based, as PostgreSQL reports errors; 0 when it does not know
     */
    Location at(int position) {
        int before = Math.min(Math.max(0, position - 1), sql.length());
        long line = sql.substring(0, before).chars().filter(c -> c == '\n').count();
        return lines.get((int) Math.min(line, lines.size() - 1L));
    }
}

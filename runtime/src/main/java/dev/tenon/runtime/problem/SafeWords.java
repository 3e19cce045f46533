package dev.tenon.runtime.problem;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/** What of a server's message may go to the log: names, never values. */
final class SafeWords {

    /** Classes whose primary message holds names of objects only (PostgreSQL, Appendix A). */
    private static final Set<String> CLASSES =
            Set.of("08", "0A", "0L", "0P", "25", "28", "3D", "3F", "42", "53", "55", "57", "58");

    private SafeWords() {}

    static String of(ServerErrorMessage server) {
        String state = Objects.requireNonNullElse(server.getSQLState(), "");
        String message =
                state.length() == 5 && CLASSES.contains(state.substring(0, 2))
                        ? server.getMessage()
                        : "message withheld";
        return message
                + part(" table ", server.getTable())
                + part(" column ", server.getColumn())
                + part(" constraint ", server.getConstraint())
                + part(" in ", server.getRoutine());
    }

    private static String part(String label, @Nullable String name) {
        return name == null ? "" : label + name;
    }
}

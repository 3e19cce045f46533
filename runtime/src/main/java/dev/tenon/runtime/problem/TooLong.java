package dev.tenon.runtime.problem;

import dev.tenon.runtime.api.Column.Room;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values a column has no room for. PostgreSQL does not name the column of a text that is
 * too long (22001) or a number out of range (22003), so the values are measured here.
 */
final class TooLong {

    private TooLong() {}

    static List<Violation> violations(@Nullable Statement<?> statement) {
        List<Violation> violations = new ArrayList<>();
        if (statement != null) {
            for (Statement.Assignment<?> assignment : statement.assignments()) {
                String rule = rule(assignment);
                String field = FieldNames.of(statement.relation(), assignment.column().name());
                if (rule != null && field != null) {
                    violations.add(FieldNames.violation(field, "maximum", rule));
                }
            }
        }
        return violations;
    }

    private static @Nullable String rule(Statement.Assignment<?> assignment) {
        Room room = assignment.column().room();
        return switch (assignment.value()) {
            case String text when room.length() > 0 && length(text) > room.length() ->
                    "has at most " + room.length() + " characters";
            case BigDecimal number when room.precision() > 0 && digits(number) > whole(room) ->
                    "has at most " + whole(room) + " digits before the point";
            case null, default -> null;
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int digits(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.precision() - number.scale();
    }

    private static int whole(Room room) {
        return room.precision() - room.scale();
    }
}

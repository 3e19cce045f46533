package dev.tenon.runtime.problem;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/** What a caller is told of a broken constraint: SQLSTATE class 23. */
final class ConstraintProblems {

    private static final String MISSING = "A row that is referred to does not exist.";
    private static final String IN_USE = "Other rows still refer to this one.";

    private ConstraintProblems() {}

    /** The problem of this message; the statement is null for a query of a Java caller. */
    static Problem of(ServerErrorMessage server, @Nullable Statement<?> statement) {
        String state = Objects.requireNonNullElse(server.getSQLState(), "");
        if (statement == null) {
            boolean value = state.equals("23502") || state.equals("23514");
            return value ? invalid(List.of()) : ProblemCode.CONFLICT.problem();
        }
        ConstraintFields fields = new ConstraintFields(server, statement);
        return switch (state) {
            case "23502" -> invalid(fields.notNull());
            case "23514" -> invalid(fields.check());
            case "23503", "23001" -> reference(fields, statement.verb());
            case "23505" -> conflict("A value that must be unique is taken.", fields.unique());
            case "23P01" -> conflict("The values exclude others in use.", fields.exclusion());
            default -> ProblemCode.CONFLICT.problem();
        };
    }

    /** Values the database does not take, where it says which. */
    static Problem invalid(List<Violation> violations) {
        return violations.isEmpty()
                ? ProblemCode.INVALID.problem("The database does not take one of the values.")
                : ProblemCode.INVALID.problem(violations);
    }

    /** A foreign key binds both ways, under one SQLSTATE: the statement tells which end broke. */
    private static Problem reference(ConstraintFields fields, Statement.Verb verb) {
        List<Violation> violations = fields.reference();
        boolean inserts = verb == Statement.Verb.INSERT;
        if (!violations.isEmpty() || (inserts && fields.isOwn())) {
            return conflict(MISSING, violations);
        }
        boolean removes = verb == Statement.Verb.DELETE || (!inserts && !fields.isOwn());
        return removes ? conflict(IN_USE, violations) : ProblemCode.CONFLICT.problem();
    }

    private static Problem conflict(String detail, List<Violation> violations) {
        Problem problem = ProblemCode.CONFLICT.problem(detail);
        return new Problem(
                problem.status(),
                problem.code(),
                problem.title(),
                problem.detail(),
                problem.hint(),
                violations);
    }
}

package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.api.Statement.Assignment;
import dev.tenon.runtime.api.Statement.Predicate;
import dev.tenon.runtime.api.Statement.Verb;
import dev.tenon.runtime.api.Terms;
import dev.tenon.runtime.codec.ScalarText;
import dev.tenon.runtime.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps statements to the columns an operation fixes: rows are read, changed and removed only where
 * they have the value, rows that are inserted get it, and no change takes a row elsewhere, whatever
 * the body says. A request without a value, or with one the column's type does not take exactly,
 * matches no row and inserts none: it must not be taken for one without the rule.
 */
final class FixedColumns {

    private final List<Terms.Fixed<?>> fixed;
    private final SourceValues sources;

    FixedColumns(List<Terms.Fixed<?>> fixed, SourceValues sources) {
        this.fixed = fixed;
        this.sources = sources;
    }

    /**
     * The statement, kept to the fixed columns.
     *
     * @throws dev.tenon.runtime.api.ProblemException 403 for an insert without a value
     */
    <R> Statement<R> keep(Statement<R> statement) {
        Statement<R> kept = statement;
        for (Terms.Fixed<?> each : fixed) {
            kept = keep(kept, each);
        }
        return kept;
    }

    private <R, T> Statement<R> keep(Statement<R> statement, Terms.Fixed<T> rule) {
        Object given = sources.find(rule.source());
        T value = given == null ? null : ScalarText.convert(given, rule.column().javaType());
        if (statement.verb() == Verb.INSERT) {
            if (value == null) {
                throw ProblemCode.FORBIDDEN.exception(
                        "The caller has no value for what the operation fixes.");
            }
            return with(statement, statement.predicates(), assigned(statement, rule, value));
        }
        List<Predicate<?>> predicates = new ArrayList<>(statement.predicates());
        predicates.add(new Predicate<>(rule.column(), value == null ? List.of() : List.of(value)));
        boolean written =
                statement.assignments().stream()
                        .anyMatch(each -> each.column().equals(rule.column()));
        return with(
                statement,
                predicates,
                written ? assigned(statement, rule, value) : statement.assignments());
    }

    private static <T> List<Assignment<?>> assigned(
            Statement<?> statement, Terms.Fixed<T> rule, @Nullable T value) {
        List<Assignment<?>> all = new ArrayList<>(statement.assignments());
        all.removeIf(each -> each.column().equals(rule.column()));
        all.add(new Assignment<>(rule.column(), value, false));
        return all;
    }

    private static <R> Statement<R> with(
            Statement<R> statement,
            List<Predicate<?>> predicates,
            List<Assignment<?>> assignments) {
        return new Statement<>(
                statement.relation(),
                statement.verb(),
                assignments,
                predicates,
                statement.order(),
                statement.page());
    }
}

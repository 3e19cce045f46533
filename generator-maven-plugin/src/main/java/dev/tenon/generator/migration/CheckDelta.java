package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A declared check of a column, before and after.
 *
 * @param table the table's delta it belongs to
 * @param check the declaration
 * @param wanted the check as PostgreSQL writes it
 * @param base what holds for the column as it is, by checks and by the length of its type; nothing
 *     for a column that is new
 */
record CheckDelta(TableDelta table, DesiredCheck check, Check wanted, List<CheckTerm> base) {

    CheckDelta {
        base = List.copyOf(base);
    }

    /** The declared checks of a table. */
    static List<CheckDelta> all(TableDelta table) {
        return table.table().checks().stream().flatMap(check -> of(table, check).stream()).toList();
    }

    private static Optional<CheckDelta> of(TableDelta table, DesiredCheck check) {
        return table.wanted().checks().stream()
                .filter(found -> isOf(check.column(), found))
                .findFirst()
                .map(found -> new CheckDelta(table, check, found, base(table, check.column())));
    }

    private static List<CheckTerm> base(TableDelta table, String column) {
        var length =
                table.base().column(column).stream()
                        .map(found -> found.type())
                        .filter(type -> type.length() > 0 && !type.array())
                        .map(type -> CheckTerm.maxLength(column, type.length()));
        var checks =
                table.base().checks().stream()
                        .filter(found -> isOf(column, found))
                        .flatMap(found -> CheckTerms.of(found.expression()).stream());
        return Stream.concat(checks, length).toList();
    }

    private static boolean isOf(String column, Check found) {
        return CheckTerms.mentions(found.expression(), SqlText.quote(column));
    }

    /** Whether a column that is there lacks the check as it is wanted. */
    boolean changes() {
        return !isNew() && !table.base().checks().contains(wanted);
    }

    private boolean isNew() {
        return table.base().column(check.column()).isEmpty();
    }

    /** Conditions that rows which exist may not meet. */
    List<TightenedCheck> tightened() {
        if (isNew()) {
            return List.of();
        }
        var terms = CheckTerms.of(wanted.expression());
        List<TightenedCheck> found = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            if (base.stream().noneMatch(term::impliedBy)) {
                boolean same = terms.size() == check.conditions().size();
                var condition = check.conditions().get(same ? i : 0);
                found.add(new TightenedCheck(this, condition.location(), before(term), term));
            }
        }
        return found;
    }

    private Optional<CheckTerm> before(CheckTerm term) {
        return base.stream().filter(term::comparesAs).findFirst();
    }

    /** Values that were among the allowed ones and no longer are; none if any value was allowed. */
    List<String> removed() {
        return choices().flatMap(pair -> pair.before().without(pair.after()).stream()).toList();
    }

    /** Values that come to the allowed ones; none if any value was allowed. */
    List<String> added() {
        return choices().flatMap(pair -> pair.after().without(pair.before()).stream()).toList();
    }

    private Stream<Pair> choices() {
        return CheckTerms.of(wanted.expression()).stream()
                .filter(CheckTerm::isChoice)
                .flatMap(term -> before(term).map(found -> new Pair(found, term)).stream());
    }

    /** The same condition before and after. */
    private record Pair(CheckTerm before, CheckTerm after) {}

    String qualified() {
        return table.qualified() + "." + check.column();
    }
}

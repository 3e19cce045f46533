package dev.tenon.generator.check;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.Severity;
import java.util.List;

/** Says one thing at one place: what a rule explains is not told again as a mere difference. */
final class OnePlace {

    private OnePlace() {}

    /**
     * The differences that no error explains: those where none stands at the same value of the spec
     * or inside it.
     */
    static List<Problem> without(List<Problem> differences, List<Problem> found) {
        var errors =
                found.stream()
                        .filter(problem -> problem.code().severity() == Severity.ERROR)
                        .map(Problem::location)
                        .toList();
        return differences.stream()
                .filter(difference ->
                        errors.stream().noneMatch(at -> covers(difference.location(), at)))
                .toList();
    }

    private static boolean covers(Location place, Location error) {
        return place instanceof Location.InFile outer
                && error instanceof Location.InFile inner
                && outer.name().equals(inner.name())
                && (inner.pointer() + "/").startsWith(outer.pointer() + "/");
    }
}

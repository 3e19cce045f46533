package dev.tenon.generator.problem;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong, said so that its reader can mend it.
 *
 * @param code stable code, severity and title
 * @param location the token at fault, or the parent's key when something is missing
 * @param what what is wrong: lower case, no full stop, names in double quotes
 * @param cause the facts that were compared; empty when {@code what} says it all
 * @param fix an action that mends it
 * @param also other places that take part, in file order
 */
public record Problem(
        ProblemCode code,
        Location location,
        String what,
        String cause,
        String fix,
        List<Location> also) {

    /** By place, then code, then text: the order in which problems are shown. */
    public static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::location, Location.ORDER)
                    .thenComparing(problem -> problem.code().id())
                    .thenComparing(Problem::what);

    public Problem {
        also = List.copyOf(also);
    }

    /** A problem that concerns one place only. */
    public Problem(ProblemCode code, Location location, String what, String cause, String fix) {
        this(code, location, what, cause, fix, List.of());
    }
}

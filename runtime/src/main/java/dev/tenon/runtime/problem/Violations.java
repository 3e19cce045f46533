package dev.tenon.runtime.problem;

import dev.tenon.runtime.api.Problem.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * The violations of one request, in the order they were found. Two kinds meet in it: what has no
 * place or no meaning in the contract (unknown names, wrong types, numbers that would lose digits,
 * text no database can hold) answers 400, what is well-formed but out of bounds answers 422; one of
 * the first kind makes the whole answer a 400. Not safe for use by several threads.
 */
public final class Violations {

    /** Most violations that are kept: an answer must not grow with the malice of its request. */
    public static final int MOST = 100;

    private final List<Violation> list = new ArrayList<>();
    private int found;
    private boolean malformed;

    /** Adds a well-formed value that breaks a rule (422). */
    public void add(Violation violation) {
        found++;
        if (list.size() < MOST) {
            list.add(violation);
        }
    }

    /** Adds something that cannot be read as what the contract declares (400). */
    public void addMalformed(Violation violation) {
        malformed = true;
        add(violation);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found == 0;
    }

    /** How many were found, those beyond {@link #MOST} included. */
    public int found() {
        return found;
    }

    /** The violations kept, at most {@link #MOST}, in the order they were found. */
    public List<Violation> list() {
        return List.copyOf(list);
    }

    /**
     * The HTTP status of the answer, also the number in its code ({@code TN-400}, {@code TN-422}):
     * 400 when any violation was added by {@link #addMalformed}, else 422. Means nothing when
     * empty.
     */
    public int status() {
        return malformed ? 400 : 422;
    }
}

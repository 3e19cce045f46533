package dev.tenon.runtime.codec;

/**
 * How much longer the patterns of one request may be searched for, in characters looked at.
 * Backtracking takes exponential time for some expressions, and a list can ask for thousands of
 * searches: all of them share one effort. For one request.
 */
final class Effort {

    private static final long LEAST = 1_000_000;
    private static final long PER_CHARACTER = 20;

    private long left;

    /** Enough to read so many characters with patterns that do not backtrack much. */
    Effort(long characters) {
        left = LEAST + PER_CHARACTER * characters;
    }

    /** Spends one step; false when nothing is left. */
    boolean spend() {
        return --left >= 0;
    }
}

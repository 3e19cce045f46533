package dev.tenon.suite;

import dev.tenon.suite.FailedException.Kind;
import java.util.List;

/**
 * What came of a case.
 *
 * @param tried the case
 * @param failures each input, or invariant, that failed; empty when the case was survived
 */
record Result(Case tried, List<Failure> failures) {

    /**
     * A failure.
     *
     * @param input what was tried
     * @param kind in which way it went wrong
     * @param reason what was seen
     */
    record Failure(String input, Kind kind, String reason) {

        @Override
        public String toString() {
            return input + ": " + reason;
        }
    }

    boolean survived() {
        return failures.isEmpty();
    }

    boolean has(Kind kind) {
        return failures.stream().anyMatch(failure -> failure.kind() == kind);
    }
}

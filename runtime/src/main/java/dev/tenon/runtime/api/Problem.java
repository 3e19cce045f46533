package dev.tenon.runtime.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as its caller may know it (RFC 9457).
 *
 * @param status HTTP status
 * @param code stable code, such as {@code TN-422}
 * @param title the code in words
 * @param detail what happened this time; null when the title says it all
 * @param hint what to do about it; null for none
 * @param violations every violation of the request, in the order they stand in it
 */
public record Problem(
        int status,
        String code,
        String title,
        @Nullable String detail,
        @Nullable String hint,
        List<Violation> violations) {

    /**
     * One thing a request may not say.
     *
     * @param place JSON pointer in the body, or the name of a parameter
     * @param parameter whether {@code place} is a parameter
     * @param code the keyword or rule that is broken, such as {@code maxLength} or {@code unknown}
     * @param message what is asked for, never the value sent
     * @param hint what to do about it; null for none
     */
    public record Violation(
            String place, boolean parameter, String code, String message, @Nullable String hint) {}

    public Problem {
        violations = List.copyOf(violations);
    }
}

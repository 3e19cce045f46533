package dev.tenon.runtime.codec;

import java.util.regex.Pattern;

/** The {@code pattern} keyword: some part of a string matches an ECMA-262 expression. */
final class PatternCheck {

    private final Pattern pattern;
    private final String expression;

    /** Throws {@link IllegalArgumentException} when it cannot be compiled. */
    PatternCheck(String expression) {
        this.pattern = EcmaPattern.compile(expression);
        this.expression = expression;
    }

    /**
     * Adds a violation when the pattern is not found. A search that takes too many steps, or too
     * deep a recursion, counts as not found: the request gets an answer instead of a thread.
     */
    void check(String text, Place place) {
        try {
            if (!pattern.matcher(new CountedText(text, place.effort())).find()) {
                place.invalid("pattern", "must match " + expression);
            }
        } catch (CountedText.SpentException | StackOverflowError e) {
            place.invalid("pattern", "takes too long to match with " + expression);
        }
    }
}

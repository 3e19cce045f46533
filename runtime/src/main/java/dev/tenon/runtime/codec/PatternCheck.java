package dev.tenon.runtime.codec;

import java.util.regex.Pattern;

/** The {@code pattern} keyword: some part of a string matches an ECMA-262 expression. */
final class PatternCheck {

    /** Characters looked at before giving up, for any string and for each character of it. */
    private static final int STEPS = 1_000_000;

    private static final int STEPS_PER_CHARACTER = 20;

    private final Pattern pattern;
    private final String expression;

    /** Throws {@link IllegalArgumentException} when it cannot be compiled. */
    PatternCheck(String expression) {
        this.pattern = EcmaPattern.compile(expression);
        this.expression = expression;
    }

    void check(String text, Place place) {
        if (!finds(text)) {
            place.invalid("pattern", "must match " + expression);
        }
    }

    /**
     * Whether the pattern is found. A search that takes too many steps, or too deep a recursion,
     * counts as not found: backtracking takes exponential time for some expressions, and a request
     * gets an answer instead of a thread.
     */
    private boolean finds(String text) {
        try {
            long budget = STEPS + (long) STEPS_PER_CHARACTER * text.length();
            return pattern.matcher(new CountedText(text, budget)).find();
        } catch (CountedText.SpentException | StackOverflowError e) {
            return false;
        }
    }
}

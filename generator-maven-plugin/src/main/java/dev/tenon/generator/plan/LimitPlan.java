package dev.tenon.generator.plan;

/**
 * A {@code runtime.api.Limit} to write.
 *
 * @param factory method of {@code Limit}, such as {@code maxLength}
 * @param argument what it takes
 */
public record LimitPlan(String factory, Argument argument) {

    /** What the factory of a limit takes. */
    public sealed interface Argument {

        /** Nothing. */
        record Nothing() implements Argument {}

        /** A number of characters, items or members. */
        record Count(int value) implements Argument {}

        /** An expression or a number in digits. */
        record Text(String value) implements Argument {}
    }
}

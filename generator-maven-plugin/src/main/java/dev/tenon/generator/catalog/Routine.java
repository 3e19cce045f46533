package dev.tenon.generator.catalog;

import java.util.List;

/**
 * A function or procedure.
 *
 * @param name as stored, without quotes
 * @param procedure whether it is called by CALL
 * @param arguments as declared, in order
 * @param returns type as {@code format_type} spells it; {@code void} for procedures
 * @param returnsSet whether it returns rows
 * @param volatility what the planner may assume
 * @param comment empty when there is none
 */
public record Routine(
        String name,
        boolean procedure,
        List<Argument> arguments,
        String returns,
        boolean returnsSet,
        Volatility volatility,
        String comment) {

    public Routine {
        arguments = List.copyOf(arguments);
    }

    /**
     * One argument.
     *
     * @param name empty when it has none
     * @param type as {@code format_type} spells it
     * @param mode which way it goes
     */
    public record Argument(String name, String type, Mode mode) {}

    /** Which way an argument goes. */
    public enum Mode {
        /** Into the routine. */
        IN,
        /** Out of it. */
        OUT,
        /** Both ways. */
        INOUT,
        /** Into it, any number of times. */
        VARIADIC,
        /** A column of the table it returns. */
        TABLE
    }

    /** What the planner may assume of a routine. */
    public enum Volatility {
        /** Same arguments, same result, always. */
        IMMUTABLE,
        /** Same arguments, same result within one statement. */
        STABLE,
        /** Anything. */
        VOLATILE
    }
}

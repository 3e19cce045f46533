package dev.tenon.generator.migration;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * One condition of a check, as far as it tells which values a column takes.
 *
 * @param subject what is compared: a column as SQL spells it, or a function of one such as {@code
 *     char_length(name)}; the whole condition for {@link Operator#OTHER}
 * @param operator how
 * @param values literals it is compared with: labels or numbers; none for {@link Operator#OTHER}
 */
record CheckTerm(String subject, Operator operator, List<String> values) {

    CheckTerm {
        values = List.copyOf(values);
    }

    /** How a condition compares. */
    enum Operator {
        /** Is one of the values. */
        IN,
        /** Is an array of nothing but the values. */
        WITHIN,
        /** Is the value or above. */
        AT_LEAST,
        /** Is above the value. */
        ABOVE,
        /** Is the value or below. */
        AT_MOST,
        /** Is below the value. */
        BELOW,
        /** Is a multiple of the value. */
        MULTIPLE,
        /** Matches the pattern. */
        LIKE,
        /** Any other condition. */
        OTHER
    }

    /** At most so many characters, as the type of a column asks for. */
    static CheckTerm maxLength(String column, int length) {
        return new CheckTerm(
                "char_length(" + SqlText.quote(column) + ")",
                Operator.AT_MOST,
                List.of(Integer.toString(length)));
    }

    /** Whether the condition is a list of values. */
    boolean isChoice() {
        return operator == Operator.IN || operator == Operator.WITHIN;
    }

    /** Whether both compare the same thing in the same direction. */
    boolean comparesAs(CheckTerm other) {
        return subject.equals(other.subject) && direction() == other.direction();
    }

    private Operator direction() {
        return switch (operator) {
            case ABOVE -> Operator.AT_LEAST;
            case BELOW -> Operator.AT_MOST;
            case IN, WITHIN, AT_LEAST, AT_MOST, MULTIPLE, LIKE, OTHER -> operator;
        };
    }

    /** Values of this list that another has not. */
    List<String> without(CheckTerm other) {
        return values.stream().filter(value -> !other.values.contains(value)).toList();
    }

    /** Whether every value that meets the other condition is sure to meet this one. */
    boolean impliedBy(CheckTerm other) {
        if (equals(other)) {
            return true;
        }
        if (!comparesAs(other)) {
            return false;
        }
        return switch (operator) {
            case IN, WITHIN -> new HashSet<>(values).containsAll(other.values);
            case AT_LEAST -> compared(other).filter(order -> order <= 0).isPresent();
            case AT_MOST -> compared(other).filter(order -> order >= 0).isPresent();
            case ABOVE -> compared(other).filter(order -> order < same(other)).isPresent();
            case BELOW -> compared(other).filter(order -> order > -same(other)).isPresent();
            case MULTIPLE -> dividesEach(other);
            case LIKE, OTHER -> false;
        };
    }

    /** 1 where both leave out the bound itself, so that the same bound will do; else 0. */
    private int same(CheckTerm other) {
        return operator == other.operator ? 1 : 0;
    }

    private boolean dividesEach(CheckTerm other) {
        var step = number();
        return step.filter(own -> own.signum() != 0)
                .flatMap(own -> other.number().map(found -> found.remainder(own).signum() == 0))
                .orElse(false);
    }

    private Optional<Integer> compared(CheckTerm other) {
        return number().flatMap(own -> other.number().map(own::compareTo));
    }

    private Optional<BigDecimal> number() {
        try {
            return Optional.of(new BigDecimal(values.getFirst()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The condition as one would write it. */
    String sql() {
        String value = String.join(", ", values);
        return switch (operator) {
            case IN -> subject + " in (" + value + ")";
            case WITHIN -> subject + " <@ array[" + value + "]";
            case AT_LEAST -> subject + " >= " + value;
            case ABOVE -> subject + " > " + value;
            case AT_MOST -> subject + " <= " + value;
            case BELOW -> subject + " < " + value;
            case MULTIPLE -> "mod(" + subject + ", " + value + ") = 0";
            case LIKE -> subject + " ~ " + value;
            case OTHER -> subject;
        };
    }
}

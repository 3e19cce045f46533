package dev.tenon.runtime.api;

import java.math.BigDecimal;

/**
 * A JSON Schema keyword that bounds a value (JSON Schema 2020-12, Validation §6). Lengths count
 * Unicode code points.
 */
public sealed interface Limit {

    /** The string has at least this many characters. */
    static Limit minLength(int characters) {
        return new MinLength(characters);
    }

    /** The string has at most this many characters. */
    static Limit maxLength(int characters) {
        return new MaxLength(characters);
    }

    /** Some part of the string matches this expression (ECMA-262 syntax). */
    static Limit pattern(String expression) {
        return new Pattern(expression);
    }

    /** The number is at least this; {@code number} in decimal digits. */
    static Limit minimum(String number) {
        return new Minimum(new BigDecimal(number), false);
    }

    /** The number is at most this. */
    static Limit maximum(String number) {
        return new Maximum(new BigDecimal(number), false);
    }

    /** The number is more than this. */
    static Limit exclusiveMinimum(String number) {
        return new Minimum(new BigDecimal(number), true);
    }

    /** The number is less than this. */
    static Limit exclusiveMaximum(String number) {
        return new Maximum(new BigDecimal(number), true);
    }

    /** The number divided by this is whole. */
    static Limit multipleOf(String number) {
        return new MultipleOf(new BigDecimal(number));
    }

    /** The array has at least this many items. */
    static Limit minItems(int items) {
        return new MinItems(items);
    }

    /** The array has at most this many items. */
    static Limit maxItems(int items) {
        return new MaxItems(items);
    }

    /** No two items of the array are equal. */
    static Limit uniqueItems() {
        return new UniqueItems();
    }

    /** The free object has at least this many members. */
    static Limit minProperties(int members) {
        return new MinProperties(members);
    }

    /** The free object has at most this many members. */
    static Limit maxProperties(int members) {
        return new MaxProperties(members);
    }

    /** See {@link Limit#minLength}. */
    record MinLength(int characters) implements Limit {}

    /** See {@link Limit#maxLength}. */
    record MaxLength(int characters) implements Limit {}

    /** See {@link Limit#pattern}. */
    record Pattern(String expression) implements Limit {}

    /** See {@link Limit#minimum} and {@link Limit#exclusiveMinimum}. */
    record Minimum(BigDecimal number, boolean exclusive) implements Limit {}

    /** See {@link Limit#maximum} and {@link Limit#exclusiveMaximum}. */
    record Maximum(BigDecimal number, boolean exclusive) implements Limit {}

    /** See {@link Limit#multipleOf}. */
    record MultipleOf(BigDecimal number) implements Limit {}

    /** See {@link Limit#minItems}. */
    record MinItems(int items) implements Limit {}

    /** See {@link Limit#maxItems}. */
    record MaxItems(int items) implements Limit {}

    /** See {@link Limit#uniqueItems}. */
    record UniqueItems() implements Limit {}

    /** See {@link Limit#minProperties}. */
    record MinProperties(int members) implements Limit {}

    /** See {@link Limit#maxProperties}. */
    record MaxProperties(int members) implements Limit {}
}

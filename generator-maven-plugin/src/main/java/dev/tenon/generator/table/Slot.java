package dev.tenon.generator.table;

/**
 * The place of a value, by which messages and enums written in place are named.
 *
 * @param owner name of the schema, or the operation, that the value is in
 * @param name of the field or parameter
 */
public record Slot(String owner, String name) {

    /** {@code Pet} and {@code status} give {@code PetStatus}. */
    String enumName() {
        return upperFirst(owner) + upperFirst(name);
    }

    private static String upperFirst(String word) {
        return word.isEmpty()
                ? word
                : new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(word.codePointAt(0)))
                        .append(word, word.offsetByCodePoints(0, 1), word.length())
                        .toString();
    }
}

package dev.tenon.generator.spec;

/**
 * What an operation does to which table.
 *
 * @param action what it does
 * @param table table or view name as written, perhaps with a schema before a dot
 */
public record SpecBinding(Action action, Located<String> table) {

    /** What an operation does. */
    public enum Action {
        SELECT,
        INSERT,
        UPDATE,
        REPLACE,
        DELETE
    }
}

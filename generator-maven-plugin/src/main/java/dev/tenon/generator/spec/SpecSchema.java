package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.Optional;

/**
 * A schema where it is used, with {@code $ref} followed and {@code allOf} merged.
 *
 * <p>A use of a named schema by {@code $ref} carries all of the target's facts, changed by what
 * stands beside the reference, except for the fields of an object: those stay with the component
 * ({@link SpecDocument#resolve}), so that schemas may refer to themselves.
 *
 * @param at the schema's key or, in a list, its value
 * @param ref the named schema this is a use of; a component that only refers to another has it too
 * @param type the one JSON type; empty when any value is meant
 * @param nullable as written, in any spelling; empty when not written
 * @param format as written, known or not
 * @param notes texts for readers
 * @param readOnly as written
 * @param writeOnly as written
 * @param values enum, const, default
 * @param limits keywords that bound a value
 * @param shape fields and items
 * @param table what the schema says of its table; {@link SpecTable#NONE} when nothing
 * @param column what the schema says of its column; {@link SpecColumn#NONE} when nothing
 */
public record SpecSchema(
        Location.InFile at,
        Optional<SpecRef> ref,
        Optional<Located<JsonType>> type,
        Optional<Located<Boolean>> nullable,
        Optional<Located<String>> format,
        SpecNotes notes,
        Optional<Located<Boolean>> readOnly,
        Optional<Located<Boolean>> writeOnly,
        SpecValues values,
        SpecLimits limits,
        SpecShape shape,
        SpecTable table,
        SpecColumn column) {

    /** Whether null is allowed. */
    public boolean isNullable() {
        return nullable.map(Located::value).orElse(false);
    }

    /** Whether only the server sets it. */
    public boolean isReadOnly() {
        return readOnly.map(Located::value).orElse(false);
    }

    /** Whether it is never returned. */
    public boolean isWriteOnly() {
        return writeOnly.map(Located::value).orElse(false);
    }

    /** Whether no caller ever sees or writes it. */
    public boolean isHidden() {
        return column.hidden().map(Located::value).orElse(false);
    }

    /** Whether the one JSON type is this one. */
    public boolean is(JsonType wanted) {
        return type.filter(found -> found.value() == wanted).isPresent();
    }

    /** The format, empty text when there is none. */
    public String formatName() {
        return format.map(Located::value).orElse("");
    }
}

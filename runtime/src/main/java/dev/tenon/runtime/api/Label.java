package dev.tenon.runtime.api;

/** A constant of an enum schema, with the string that stands for it in JSON and in the database. */
public interface Label {

    /** The string of the spec, exactly. */
    String label();

    /** The constant of {@code type} with this label. Throws IllegalArgumentException for none. */
    static <E extends Enum<E> & Label> E of(Class<E> type, String label) {
        for (E constant : type.getEnumConstants()) {
            if (constant.label().equals(label)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "\"" + label + "\" is no label of " + type.getSimpleName());
    }
}

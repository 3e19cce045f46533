package dev.tenon.runtime.api;

/**
 * A column, as statements name it. A constant of generated code.
 *
 * @param table the table or view it is of
 * @param name its name, as stored
 * @param type its SQL type without length and precision, as a cast spells it: {@code int8}, {@code
 *     text[]}, {@code store.kind}
 * @param javaType class of its values; {@code List} for an array
 * @param nullable whether it may be NULL
 * @param room what it has room for
 * @param <T> the Java type of its values
 */
public record Column<T>(
        Columns table, String name, String type, Class<T> javaType, boolean nullable, Room room) {

    /**
     * What a column has room for.
     *
     * @param length most characters; 0 for any number
     * @param precision most digits; 0 for any number
     * @param scale how many of the digits are after the point
     */
    public record Room(int length, int precision, int scale) {

        static final Room ANY = new Room(0, 0, 0);
    }

    /** The same column where it may be NULL. */
    public Column<T> orNull() {
        return new Column<>(table, name, type, javaType, true, room);
    }

    /** The same column with room for so many characters, as {@code varchar(n)} has. */
    public Column<T> length(int most) {
        return new Column<>(table, name, type, javaType, nullable, new Room(most, 0, 0));
    }

    /** The same column with room for so many digits, as {@code numeric(p, s)} has. */
    public Column<T> digits(int precision, int scale) {
        return new Column<>(table, name, type, javaType, nullable, new Room(0, precision, scale));
    }

    /** Its name as SQL spells it. */
    public String sql() {
        return quoted(name);
    }

    /** Table and name. */
    @Override
    public String toString() {
        return table + "." + name;
    }

    /** An identifier as SQL spells it whatever it holds (PostgreSQL, Identifiers and Key Words). */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}

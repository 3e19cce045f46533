package dev.tenon.generator.problem;

import java.util.Comparator;

/** Where a problem is: a token in a file, or an object in a database. */
public sealed interface Location {

    /** Files first, by path, line and column; then database objects by name. */
    Comparator<Location> ORDER =
            Comparator.comparing((Location location) -> location instanceof InDatabase)
                    .thenComparing(Location::name)
                    .thenComparingInt(Location::line)
                    .thenComparingInt(Location::column);

    /** The path or the name of the database object. */
    String name();

    /** Line, 1-based; 0 for a database object. */
    int line();

    /** Column in characters, 1-based; 0 for a database object. */
    int column();

    /**
     * A token in a text file.
     *
     * @param name path relative to the project, '/' on every system
     * @param line 1-based
     * @param column 1-based, in characters
     * @param length characters to underline, at least 1
     * @param pointer JSON pointer of the value with a leading '#'; empty when there is none
     * @param text the whole source line, without its line end
     */
    record InFile(String name, int line, int column, int length, String pointer, String text)
            implements Location {}

    /**
     * An object in a database.
     *
     * @param name qualified name such as {@code app.pet.owner_id}
     */
    record InDatabase(String name) implements Location {
        @Override
        public int line() {
            return 0;
        }

        @Override
        public int column() {
            return 0;
        }
    }
}

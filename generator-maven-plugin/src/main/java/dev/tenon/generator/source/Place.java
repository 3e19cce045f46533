package dev.tenon.generator.source;

import dev.tenon.generator.problem.Location;

/**
 * Where a key or a value stands in a file.
 *
 * @param file the file it was read from
 * @param line 1-based
 * @param column 1-based, in characters (code points)
 * @param length characters on that line, at least 1
 * @param pointer of the value; a key has the pointer of its value
 */
public record Place(SourceFile file, int line, int column, int length, Pointer pointer) {

    /** The place as problems show it. */
    public Location.InFile location() {
        return file.locate(this);
    }
}

package dev.tenon.generator.source;

import dev.tenon.generator.problem.Location;
import java.util.List;

/** A text file by its path in the project; makes locations for problems. Immutable. */
public final class SourceFile {

    private final String path;
    private final List<String> lines;

    SourceFile(String path, String text) {
        this.path = path;
        // YAML 1.2 §5.4: only these end a line. String.lines would do the same, less the last
        // empty line, which a parser may point at.
        this.lines = List.of(text.split("\r\n|\r|\n", -1));
    }

    /** The path relative to the project, '/' on every system. */
    public String path() {
        return path;
    }

    /** A line without its end; empty when there is no such line. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** Lines, at least 1; a final line end opens an empty last line. */
    int lineCount() {
        return lines.size();
    }

    /** Characters from a column to the last that is no blank; 0 when there is none. */
    int restOfLine(int number, int column) {
        var text = line(number).stripTrailing();
        return text.codePointCount(0, text.length()) - column + 1;
    }

    /** The start of the file, for what concerns all of it. */
    public Place start() {
        return new Place(this, 1, 1, 1, Pointer.ROOT);
    }

    /** The place as problems show it. */
    public Location.InFile locate(Place place) {
        return new Location.InFile(
                path,
                place.line(),
                place.column(),
                place.length(),
                place.pointer().toString(),
                line(place.line()));
    }

    @Override
    public String toString() {
        return path;
    }
}

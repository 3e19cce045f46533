package dev.tenon.generator.source;

import org.snakeyaml.engine.v2.events.Event;

/**
 * Turns the parser's marks (0-based) into places (1-based).
 *
 * @param file the file that is parsed
 */
record Marks(SourceFile file) {

    Place start() {
        return file.start();
    }

    /** The place of an event; a value of several lines is as long as the rest of its first. */
    Place place(Event event, Pointer pointer) {
        var start = event.getStartMark().orElseThrow();
        var end = event.getEndMark().orElse(start);
        boolean oneLine = end.getLine() == start.getLine() && end.getColumn() > start.getColumn();
        int length =
                oneLine
                        ? end.getColumn() - start.getColumn()
                        : file.restOfLine(start.getLine() + 1, start.getColumn() + 1);
        return new Place(
                file, start.getLine() + 1, start.getColumn() + 1, Math.max(1, length), pointer);
    }

    /** The place of an object or array, up to its end when that is on the line of its start. */
    Place upTo(Event end, Place start) {
        var mark = end.getEndMark().orElseThrow();
        int column = mark.getColumn() + 1;
        if (mark.getLine() + 1 != start.line() || column <= start.column()) {
            return start;
        }
        return new Place(
                file, start.line(), start.column(), column - start.column(), start.pointer());
    }
}

package dev.tenon.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Walks through an array as PostgreSQL sends it (PostgreSQL 18 manual §8.15.6 for the text form;
 * the binary form is that of {@code array_send}). More than one dimension gives arrays in arrays.
 */
final class PgArray {

    private final Cell array;
    private final Sink sink;
    private final Cell item = new Cell();
    private int at;

    private PgArray(Cell array, Sink sink) {
        this.array = array;
        this.sink = sink;
        item.binary(array.binary());
    }

    /** Takes what an array holds, in order. */
    interface Sink {

        /** An array begins. */
        void open();

        /** One item; null for SQL NULL. Valid only during the call. */
        void item(@Nullable Cell item);

        /** An array ends. */
        void close();
    }

    /** Shows every item of an array. */
    static void walk(Cell array, Sink sink) {
        PgArray walk = new PgArray(array, sink);
        if (!array.binary()) {
            walk.text();
        } else if (array.int32At(0) == 0) {
            sink.open();
            sink.close();
        } else {
            walk.at = 12 + 8 * array.int32At(0);
            walk.dimension(0);
        }
    }

    private void dimension(int depth) {
        boolean innermost = depth == array.int32At(0) - 1;
        int size = array.int32At(12 + 8 * depth);
        sink.open();
        for (int i = 0; i < size; i++) {
            if (innermost) {
                binaryItem();
            } else {
                dimension(depth + 1);
            }
        }
        sink.close();
    }

    private void binaryItem() {
        int length = array.int32At(at);
        at += 4;
        if (length < 0) {
            sink.item(null);
        } else {
            int from = array.from() + at;
            sink.item(item.show(array.bytes(), from, from + length));
            at += length;
        }
    }

    private void text() {
        while (array.at(at) != '{') {
            at++; // the bounds in "[0:2]={a,b,c}"
        }
        while (at < array.length()) {
            switch (array.at(at)) {
                case '{' -> {
                    at++;
                    sink.open();
                }
                case '}' -> {
                    at++;
                    sink.close();
                }
                case ',' -> at++;
                case '"' -> quoted();
                default -> plain();
            }
        }
    }

    private void plain() {
        int start = at;
        while (array.at(at) != ',' && array.at(at) != '}') {
            at++;
        }
        int from = array.from();
        item.show(array.bytes(), from + start, from + at);
        sink.item(item.length() == 4 && item.text().equalsIgnoreCase("NULL") ? null : item);
    }

    private void quoted() {
        byte[] unquoted = new byte[array.length() - at];
        int length = 0;
        at++;
        while (array.at(at) != '"') {
            if (array.at(at) == '\\') {
                at++;
            }
            unquoted[length++] = array.at(at++);
        }
        at++;
        sink.item(item.show(unquoted, 0, length));
    }
}

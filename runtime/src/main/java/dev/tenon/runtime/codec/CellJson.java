package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes values from the bytes of the database as JSON. JSON has no numbers that are not finite:
 * they are written as the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}, as
 * PostgreSQL's own {@code to_json} does.
 */
final class CellJson {

    private CellJson() {}

    static void write(Kind.Tag tag, Cell cell, JsonBuffer out) {
        switch (tag) {
            case INT32, INT64 -> integer(cell, out);
            case DECIMAL -> decimal(cell, out);
            case FLOAT32, FLOAT64 -> floating(cell, out);
            case BOOLEAN -> out.ascii(CellValue.bool(cell) ? "true" : "false");
            case TEXT, ENUM -> out.string(cell.bytes(), cell.from(), cell.to());
            case UUID -> uuid(cell, out);
            case DATE -> TimeJson.date(cell, out);
            case DATE_TIME -> TimeJson.moment(cell, out);
            case BYTES -> out.base64(cell.copy());
            case JSON -> out.raw(cell.bytes(), cell.from() + CellValue.jsonStart(cell), cell.to());
            case ARRAY -> throw new IllegalArgumentException("the kind of the items is needed");
        }
    }

    /** Writes an array with items of this kind; SQL NULL inside is {@code null}. */
    static void array(Kind.Tag tag, Cell cell, JsonBuffer out) {
        PgArray.walk(cell, new ArrayJson(tag, out));
    }

    private static void integer(Cell cell, JsonBuffer out) {
        if (cell.binary()) {
            out.number(cell.integer());
        } else {
            out.raw(cell.bytes(), cell.from(), cell.to());
        }
    }

    private static void decimal(Cell cell, JsonBuffer out) {
        if (!cell.binary()) {
            number(cell, out);
        } else {
            BigDecimal number = CellValue.finite(cell);
            if (number == null) {
                out.put('"').ascii(CellValue.numeric(cell).toString()).put('"');
            } else {
                out.ascii(number.toPlainString());
            }
        }
    }

    private static void floating(Cell cell, JsonBuffer out) {
        if (!cell.binary()) {
            number(cell, out);
        } else {
            boolean single = cell.length() == 4;
            double number = single ? CellValue.float32(cell) : CellValue.float64(cell);
            String text = single ? Float.toString((float) number) : Double.toString(number);
            if (Double.isFinite(number)) {
                out.ascii(text);
            } else {
                out.put('"').ascii(text).put('"');
            }
        }
    }

    private static void number(Cell cell, JsonBuffer out) {
        byte last = cell.at(cell.length() - 1); // NaN and Infinity end in letters
        if (last >= '0' && last <= '9') {
            out.raw(cell.bytes(), cell.from(), cell.to());
        } else {
            out.string(cell.bytes(), cell.from(), cell.to());
        }
    }

    private static void uuid(Cell cell, JsonBuffer out) {
        if (!cell.binary()) {
            out.string(cell.bytes(), cell.from(), cell.to());
            return;
        }
        byte[] bytes = cell.bytes();
        int at = cell.from();
        out.put('"').hex(bytes, at, at + 4);
        for (int group = 4; group < 10; group += 2) {
            out.put('-').hex(bytes, at + group, at + group + 2);
        }
        out.put('-').hex(bytes, at + 10, at + 16).put('"');
    }

    /** Writes what a walk through an array shows. */
    private static final class ArrayJson implements PgArray.Sink {

        private final Kind.Tag tag;
        private final JsonBuffer out;
        private boolean first = true;

        ArrayJson(Kind.Tag tag, JsonBuffer out) {
            this.tag = tag;
            this.out = out;
        }

        @Override
        public void open() {
            separate();
            out.put('[');
            first = true;
        }

        @Override
        public void item(@Nullable Cell item) {
            separate();
            if (item == null) {
                out.ascii("null");
            } else if (tag == Kind.Tag.BYTES) {
                out.base64(CellValue.bytesOfItem(item));
            } else {
                write(tag, item, out);
            }
        }

        @Override
        public void close() {
            out.put(']');
            first = false;
        }

        private void separate() {
            if (!first) {
                out.put(',');
            }
            first = false;
        }
    }
}

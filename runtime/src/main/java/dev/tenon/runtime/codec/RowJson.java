package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.JsonRow;
import dev.tenon.runtime.api.Kind;
import dev.tenon.runtime.api.ValueType;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Copies rows of a pgjdbc result to JSON objects: from the bytes the server sent to the bytes of
 * the answer. What is not JSON is described at {@link CellJson} and {@link TimeJson}. Not safe for
 * use by several threads.
 */
final class RowJson implements JsonRow {

    private final Cells cells;
    private final Members out;
    private final boolean writesNull;
    private final JsonRow nulls;

    RowJson(ResultSet rows, JsonBuffer buffer) throws SQLException {
        cells = new Cells(rows);
        out = new Members(buffer, cells.count());
        writesNull = false;
        nulls = new RowJson(this);
    }

    private RowJson(RowJson plain) {
        cells = plain.cells;
        out = plain.out;
        writesNull = true;
        nulls = this;
    }

    /** Begins an object. */
    void begin() {
        out.begin();
    }

    /** Ends an object. */
    void end() {
        out.end();
    }

    @Override
    public JsonRow nulls() {
        return nulls;
    }

    @Override
    public void int32(int position, String name) {
        write(position, name, Kind.Tag.INT32);
    }

    @Override
    public void int64(int position, String name) {
        write(position, name, Kind.Tag.INT64);
    }

    @Override
    public void decimal(int position, String name) {
        write(position, name, Kind.Tag.DECIMAL);
    }

    @Override
    public void float32(int position, String name) {
        write(position, name, Kind.Tag.FLOAT32);
    }

    @Override
    public void float64(int position, String name) {
        write(position, name, Kind.Tag.FLOAT64);
    }

    @Override
    public void bool(int position, String name) {
        write(position, name, Kind.Tag.BOOLEAN);
    }

    @Override
    public void text(int position, String name) {
        write(position, name, Kind.Tag.TEXT);
    }

    @Override
    public void uuid(int position, String name) {
        write(position, name, Kind.Tag.UUID);
    }

    @Override
    public void date(int position, String name) {
        write(position, name, Kind.Tag.DATE);
    }

    @Override
    public void dateTime(int position, String name) {
        write(position, name, Kind.Tag.DATE_TIME);
    }

    @Override
    public void bytes(int position, String name) {
        write(position, name, Kind.Tag.BYTES);
    }

    @Override
    public void json(int position, String name) {
        write(position, name, Kind.Tag.JSON);
    }

    @Override
    public void list(int position, String name, ValueType<?> item) {
        if (value(position, name)) {
            CellJson.array(item.kind().tag(), cells.cell(), out.buffer());
        }
    }

    private void write(int position, String name, Kind.Tag tag) {
        if (value(position, name)) {
            CellJson.write(tag, cells.cell(), out.buffer());
        }
    }

    /** Writes the name; false when there is no value to write after it. */
    private boolean value(int position, String name) {
        boolean there = cells.show(position);
        if (there || writesNull) {
            out.name(position, name);
            if (!there) {
                out.buffer().ascii("null");
            }
        }
        return there;
    }
}

package dev.tenon.runtime.codec;

/**
 * Writes the names of an object's members, and the commas between. Names are encoded once and kept
 * by the position of their column.
 */
final class Members {

    private final JsonBuffer buffer;
    private final String[] names;
    private final byte[][] encoded;
    private boolean first = true;

    Members(JsonBuffer buffer, int columns) {
        this.buffer = buffer;
        this.names = new String[columns + 1];
        this.encoded = new byte[columns + 1][];
    }

    JsonBuffer buffer() {
        return buffer;
    }

    void begin() {
        buffer.put('{');
        first = true;
    }

    void end() {
        buffer.put('}');
    }

    /** The name of the member a column, counted from 1, is written to. */
    @SuppressWarnings("ReferenceEquality") // another string only means encoding it again
    void name(int position, String name) {
        if (names[position] != name) {
            names[position] = name;
            encoded[position] =
                    new JsonBuffer(name.length() + 4).put(',').string(name).put(':').toBytes();
        }
        byte[] bytes = encoded[position];
        buffer.raw(bytes, first ? 1 : 0, bytes.length);
        first = false;
    }
}

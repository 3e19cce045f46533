package dev.tenon.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One value as PostgreSQL sent it: a window of bytes in its text or its binary form. Reused from
 * value to value.
 */
final class Cell {

    private byte[] bytes = {};
    private int from;
    private int to;
    private boolean binary;

    /** Shows the bytes between two positions. */
    Cell show(byte[] source, int first, int end) {
        bytes = source;
        from = first;
        to = end;
        return this;
    }

    /** Tells which form the bytes have. */
    Cell binary(boolean is) {
        binary = is;
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    boolean binary() {
        return binary;
    }

    /** A byte, counted from 0; 0 behind the end. */
    byte at(int index) {
        return index < length() ? bytes[from + index] : 0;
    }

    /** The bytes as text. */
    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The bytes themselves. */
    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** A signed whole number in network order, as long as the window. */
    long integer() {
        long number = bytes[from];
        for (int i = from + 1; i < to; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }

    /** Four bytes at an index as a number. */
    int int32At(int index) {
        int at = from + index;
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }
}

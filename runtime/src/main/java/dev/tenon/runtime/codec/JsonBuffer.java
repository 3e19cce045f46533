package dev.tenon.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * JSON text that grows. It takes UTF-8 bytes as the database sends them, so that a string goes from
 * the wire to the wire without becoming a {@code String}. Not safe for use by several threads.
 */
final class JsonBuffer {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** The letter after the backslash; 1 for a control character without one, 0 for no escape. */
    private static final byte[] ESCAPES = escapes();

    private byte[] bytes;
    private int size;

    JsonBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[256];
        Arrays.fill(escapes, 0, 0x20, (byte) 1);
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** One ASCII character. */
    JsonBuffer put(char c) {
        room(1);
        bytes[size++] = (byte) c;
        return this;
    }

    /** ASCII text as it is. */
    JsonBuffer ascii(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Bytes as they are. */
    JsonBuffer raw(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /** A whole number. */
    JsonBuffer number(long number) {
        if (number == Long.MIN_VALUE) {
            return ascii(Long.toString(number));
        }
        long rest = Math.abs(number);
        int length = number < 0 ? 2 : 1;
        for (long left = rest; left >= 10; left /= 10) {
            length++;
        }
        room(length);
        int at = size + length;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        if (number < 0) {
            bytes[--at] = '-';
        }
        size += length;
        return this;
    }

    /** A number from 0, with zeros in front up to so many digits. */
    JsonBuffer padded(int number, int digits) {
        room(digits);
        int rest = number;
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /** UTF-8 text as a JSON string. */
    JsonBuffer string(byte[] source, int from, int to) {
        room(2 + to - from);
        bytes[size++] = '"';
        int start = from;
        for (int i = from; i < to; i++) {
            byte escape = ESCAPES[source[i] & 0xFF];
            if (escape != 0) {
                raw(source, start, i);
                escape(source[i], escape);
                start = i + 1;
            }
        }
        raw(source, start, to);
        return put('"');
    }

    /** Text as a JSON string. */
    JsonBuffer string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return string(utf8, 0, utf8.length);
    }

    /** Bytes as two hexadecimal digits each. */
    JsonBuffer hex(byte[] source, int from, int to) {
        room(2 * (to - from));
        for (int i = from; i < to; i++) {
            bytes[size++] = HEX[source[i] >> 4 & 0xF];
            bytes[size++] = HEX[source[i] & 0xF];
        }
        return this;
    }

    /** Bytes as a JSON string of base64 with padding (RFC 4648 §4). */
    JsonBuffer base64(byte[] source) {
        byte[] encoded = Base64.getEncoder().encode(source);
        return put('"').raw(encoded, 0, encoded.length).put('"');
    }

    private void escape(byte character, byte letter) {
        put('\\');
        if (letter == 1) {
            ascii("u00").hex(new byte[] {character}, 0, 1);
        } else {
            put((char) letter);
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}

package dev.tenon.runtime.internal.front;

import io.netty.buffer.ByteBuf;

/**
 * Watches the line before each chunk of a body: hexadecimal digits, then its end or an extension
 * (RFC 9112 §7.1). Netty skips blanks before the digits and whatever follows a blank behind them.
 * Confined to the event loop of its connection.
 */
final class ChunkSizes {

    private static final byte LINE_FEED = '\n';

    /** Larger sizes are above every limit, and refused by the decoder. */
    private static final long MOST = 1L << 31;

    private static final int RADIX = 16;

    /** Whether a body in chunks is being read, and its last chunk has not come. */
    private boolean open;

    /** Bytes of the present chunk that are still to come; at 0 a size is next. */
    private long left;

    /** A body in chunks begins. */
    void begin() {
        open = true;
        left = 0;
    }

    /** So many bytes of the present chunk were read. */
    void passed(int count) {
        left -= count;
    }

    /** Whether the next line is no chunk size; false also while it is not complete. */
    boolean isBroken(ByteBuf bytes) {
        if (!open || left > 0) {
            return false;
        }
        int start = bytes.readerIndex();
        int end = bytes.indexOf(start, bytes.writerIndex(), LINE_FEED);
        if (end < 0 || (end == start + 1 && bytes.getByte(start) == '\r')) {
            return false; // not complete, or the line break that ends the chunk before
        }
        int at = start;
        long size = 0;
        while (at < end && Character.digit(bytes.getByte(at), RADIX) >= 0) {
            size = Math.min(MOST, size * RADIX + Character.digit(bytes.getByte(at), RADIX));
            at++;
        }
        left = size;
        open = size > 0;
        return at == start || !isEnd(bytes, at, end);
    }

    /** RFC 9112 §7.1.1: blanks stand behind the digits only before an extension. */
    private static boolean isEnd(ByteBuf bytes, int digits, int end) {
        int at = digits;
        while (at < end && (bytes.getByte(at) == ' ' || bytes.getByte(at) == '\t')) {
            at++;
        }
        return bytes.getByte(at) == ';'
                || (at == digits && at == end - 1 && bytes.getByte(at) == '\r');
    }
}

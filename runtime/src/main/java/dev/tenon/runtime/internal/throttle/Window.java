package dev.tenon.runtime.internal.throttle;

import dev.tenon.runtime.api.Rate;

/**
 * The calls of one caller within the time of a rate, up to now. It slides: time is counted in
 * parts, and a call counts until its whole part is over, so that no stretch of that length, from
 * wherever it begins, holds more calls than the rate says. Safe for use by many threads.
 */
final class Window {

    private static final int PARTS = 16;
    private static final long SECOND = 1_000_000_000L;

    private final Rate rate;
    private final long width;

    /** Calls of the last parts; that of part n is at n modulo their number. */
    private final int[] calls = new int[PARTS + 1];

    private long newest;
    private int total;
    private boolean closed;

    /** A window that no call has used; {@code nanos} is now, not negative. */
    Window(Rate rate, long nanos) {
        this.rate = rate;
        this.width = rate.within().toNanos() / PARTS;
        this.newest = nanos / width;
    }

    /**
     * Takes a call.
     *
     * @param name what is counted
     * @param nanos now
     */
    synchronized Quota take(String name, long nanos) {
        advance(nanos);
        boolean exceeded = total >= rate.requests();
        if (!exceeded) {
            calls[slot(newest)]++;
            total++;
        }
        return new Quota(name, rate, rate.requests() - total, seconds(nanos), exceeded);
    }

    /** What is left, without taking a call. */
    synchronized Quota look(String name, long nanos) {
        advance(nanos);
        int remaining = rate.requests() - total;
        return new Quota(name, rate, remaining, seconds(nanos), remaining <= 0);
    }

    /** Gives back the call that was taken last, for it was turned away elsewhere. */
    synchronized void giveBack() {
        for (long part = newest; part >= newest - PARTS && part >= 0; part--) {
            if (calls[slot(part)] > 0) {
                calls[slot(part)]--;
                total--;
                return;
            }
        }
    }

    /** Closes a window without calls, for good; whether it did. */
    synchronized boolean closeIdle(long nanos) {
        advance(nanos);
        closed |= total == 0;
        return closed;
    }

    /** Whether another window has to be used. */
    synchronized boolean isClosed() {
        return closed;
    }

    private void advance(long nanos) {
        long part = nanos / width;
        for (long i = Math.max(newest + 1, part - PARTS); i <= part; i++) {
            total -= calls[slot(i)];
            calls[slot(i)] = 0;
        }
        newest = Math.max(newest, part);
    }

    /** When the oldest call counts no more. */
    private long seconds(long nanos) {
        for (long part = Math.max(0, newest - PARTS); part <= newest; part++) {
            if (calls[slot(part)] > 0) {
                long free = (part + PARTS + 1) * width - nanos;
                return Math.max(1, Math.ceilDiv(free, SECOND));
            }
        }
        return 1;
    }

    private static int slot(long part) {
        return (int) (part % (PARTS + 1));
    }
}

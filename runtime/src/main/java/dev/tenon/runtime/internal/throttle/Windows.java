package dev.tenon.runtime.internal.throttle;

import dev.tenon.runtime.api.Rate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The windows of all callers; only so many are kept. Safe for use by many threads. */
final class Windows {

    private static final long SWEEP_NANOS = 1_000_000_000L;

    private final int most;
    private final boolean closed;
    private final LongSupplier clock;
    private final long origin;
    private final Map<Key, Window> windows = new ConcurrentHashMap<>();
    private final AtomicLong nextSweep = new AtomicLong();

    /**
     * Windows of nobody yet.
     *
     * @param most how many callers are told apart
     * @param closed whether further ones are refused, and not served
     * @param clock nanoseconds that only grow
     */
    Windows(int most, boolean closed, LongSupplier clock) {
        this.most = most;
        this.closed = closed;
        this.clock = clock;
        this.origin = clock.getAsLong();
    }

    /**
     * Takes a call.
     *
     * @param name what is counted
     * @param caller whose calls are counted together
     * @return null when it is served without being counted
     */
    @Nullable Quota take(String name, Object caller, Rate rate) {
        long now = clock.getAsLong() - origin;
        sweep(now);
        Key key = new Key(name, caller, rate);
        while (true) {
            Window window = windows.get(key);
            if (window == null) {
                if (windows.size() >= most) {
                    return closed ? new Quota(name, rate, 0, 1, true) : null;
                }
                window = windows.computeIfAbsent(key, _ -> new Window(rate, now));
            }
            Quota quota = window.take(name, now);
            if (!window.isClosed()) {
                return quota;
            }
            windows.remove(key, window);
        }
    }

    /** What is left to a caller, without taking a call. */
    Quota look(String name, Object caller, Rate rate) {
        Window window = windows.get(new Key(name, caller, rate));
        return window == null
                ? new Quota(name, rate, rate.requests(), 1, false)
                : window.look(name, clock.getAsLong() - origin);
    }

    /** Gives back the call taken last. */
    void giveBack(String name, Object caller, Rate rate) {
        Window window = windows.get(new Key(name, caller, rate));
        if (window != null) {
            window.giveBack();
        }
    }

    /** How many callers are told apart now. */
    int size() {
        return windows.size();
    }

    /** Forgets who has not called for long: now and then, or at once when there is no room. */
    private void sweep(long now) {
        long due = nextSweep.get();
        boolean crowded = windows.size() >= most / 2;
        if (now >= due && crowded && nextSweep.compareAndSet(due, now + SWEEP_NANOS)) {
            windows.values().removeIf(window -> window.closeIdle(now));
        }
    }

    private record Key(String name, Object caller, Rate rate) {}
}

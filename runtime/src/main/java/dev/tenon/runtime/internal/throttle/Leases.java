package dev.tenon.runtime.internal.throttle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many calls of each caller are served now. Safe for use by many threads. */
final class Leases {

    private final Map<Key, Integer> open = new ConcurrentHashMap<>();

    /** One more call; false when there are so many already. */
    boolean enter(Key key, int most) {
        int[] count = {0};
        open.compute(
                key,
                (_, now) -> {
                    count[0] = now == null ? 1 : now + 1;
                    return count[0] <= most ? Integer.valueOf(count[0]) : now;
                });
        return count[0] <= most;
    }

    /** A call that was let in is over. */
    void leave(Key key) {
        open.computeIfPresent(key, (_, now) -> now == 1 ? null : now - 1);
    }

    /** How many callers have calls now. */
    int size() {
        return open.size();
    }

    /** What is counted, such as {@code client}, and whose. */
    record Key(String name, Caller caller) {}
}

package dev.tenon.runtime.internal.front;

import jakarta.inject.Singleton;

/** Whether the service is about to stop: then it is not ready, and closes what it answers. */
@Singleton
public final class Stopping {

    private volatile boolean begun;

    Stopping() {}

    /** From now on the service is stopping. */
    public void begin() {
        begun = true;
    }

    /** Whether {@link #begin} was called. */
    public boolean hasBegun() {
        return begun;
    }
}

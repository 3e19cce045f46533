package dev.tenon.runtime.internal.front;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import jakarta.inject.Singleton;

/**
 * The end of a service. Once it has begun the service is not ready, and closes each connection with
 * its next answer; once it is over, connections that remain are cut. Safe for use by many threads.
 */
@Singleton
public final class Stopping {

    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile boolean begun;
    private volatile boolean over;

    Stopping() {}

    /** From now on the service is stopping. */
    public void begin() {
        begun = true;
    }

    /** Whether {@link #begin} was called. */
    public boolean hasBegun() {
        return begun;
    }

    /** Cuts the connections that remain, and waits until they are closed. */
    public void cut() {
        over = true;
        connections.close().awaitUninterruptibly();
    }

    /** Whether {@link #cut} was called. */
    boolean isOver() {
        return over;
    }

    /** Takes note of a connection until it closes. */
    void add(Channel connection) {
        connections.add(connection);
    }
}

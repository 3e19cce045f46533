package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.internal.throttle.Caller;
import dev.tenon.runtime.limits.ConnectionLimits;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts connections, and admits so many. Safe for use by many threads. */
@Singleton
final class Connections {

    private final ConnectionLimits limits;
    private final Proxies proxies;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<InetAddress, Integer> peers = new ConcurrentHashMap<>();
    private final Refusals refusals = new Refusals();

    Connections(ConnectionLimits limits, Proxies proxies) {
        this.limits = limits;
        this.proxies = proxies;
    }

    /** Admits a connection, and counts it until it closes; false when there are too many. */
    boolean admit(Channel connection) {
        if (open.incrementAndGet() > limits.connections()) {
            open.decrementAndGet();
            refusals.add("more than %d in all (tenon.limits.connections)", limits.connections());
            return false;
        }
        if (!(connection.remoteAddress() instanceof InetSocketAddress remote)
                || remote.getAddress() == null) {
            connection.closeFuture().addListener(_ -> open.decrementAndGet());
            return true;
        }
        InetAddress peer = Caller.network(remote.getAddress());
        if (peers.merge(peer, 1, Integer::sum) > limits.peerConnections()
                && !proxies.trust(remote.getAddress())) {
            leave(peer);
            refusals.add(
                    "more than %d from one address (tenon.limits.peer-connections)",
                    limits.peerConnections());
            return false;
        }
        connection.closeFuture().addListener(_ -> leave(peer));
        return true;
    }

    private void leave(InetAddress peer) {
        open.decrementAndGet();
        peers.computeIfPresent(peer, (_, count) -> count == 1 ? null : count - 1);
    }
}

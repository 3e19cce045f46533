package dev.tenon.runtime.internal.front;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import org.jspecify.annotations.Nullable;

/**
 * The name of the peer of a connection, proven by its certificate. Whoever ends TLS sets it once
 * the handshake has verified the certificate; from then on it holds for every request.
 */
final class PeerName {

    private static final AttributeKey<String> KEY = AttributeKey.valueOf("tenon.peer-name");

    private PeerName() {}

    /** Takes note of the verified name. */
    static void set(Channel channel, String name) {
        channel.attr(KEY).set(name);
    }

    /** The verified name; null for a peer without a certificate. */
    static @Nullable String of(Channel channel) {
        return channel.attr(KEY).get();
    }
}

package dev.tenon.runtime.internal.throttle;

import dev.tenon.runtime.api.Principal;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whose calls are counted together. None of it can be chosen by a caller: an address is that of the
 * connection or what a trusted proxy says, a name was proven by credentials.
 */
public sealed interface Caller {

    /** What a peer of IPv6 is told apart by: it may have every address of its network. */
    int NETWORK_BYTES = 8;

    /**
     * The caller at an address.
     *
     * @param network the address; of IPv6, its network of 64 bits; null for a connection without
     *     addresses
     */
    record Peer(@Nullable InetAddress network) implements Caller {}

    /**
     * A caller who proved a name.
     *
     * @param issuer who gave the name; null when the service did
     * @param name the name
     */
    record Client(@Nullable String issuer, String name) implements Caller {}

    /** All who call as one role; null is the login role. */
    record Role(@Nullable String name) implements Caller {}

    /** All together. */
    record All() implements Caller {}

    /** Somebody's calls of one operation. */
    record OfOperation(String operation, Caller caller) implements Caller {}

    /** Somebody's attempts at one name. */
    record Attempt(Caller caller, String name) implements Caller {}

    /** Whether one caller alone has these calls. */
    default boolean isPersonal() {
        return switch (this) {
            case Peer _, Client _, Attempt _ -> true;
            case Role _, All _ -> false;
            case OfOperation operation -> operation.caller.isPersonal();
        };
    }

    /** The caller at the far end of a connection, whatever its port. */
    static Caller at(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress internet && internet.getAddress() != null
                ? new Peer(network(internet.getAddress()))
                : new Peer(null);
    }

    /** The caller with these credentials; without a name, the one at the address. */
    static Caller of(Principal principal, @Nullable SocketAddress remote) {
        return principal.isAnonymous() || principal.subject() == null
                ? at(remote)
                : new Client(
                        principal.claims().values().get("iss") instanceof String issuer
                                ? issuer
                                : null,
                        principal.subject());
    }

    /** What an address is told apart by. */
    static InetAddress network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the length is right", e);
        }
    }
}

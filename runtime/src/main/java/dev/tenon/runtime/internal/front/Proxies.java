package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.ProxySettings;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a request comes from. Header fields that say so are believed when a trusted proxy sent
 * them, and taken off the request when anybody else did: nobody behind the front door sees them.
 * Immutable.
 */
@Singleton
final class Proxies {

    /** Fields by which proxies tell of callers, besides those that begin like {@link #PREFIXES}. */
    private static final Set<String> NAMES =
            Set.of("forwarded", "x-real-ip", "client-cert", "client-cert-chain", "true-client-ip");

    private static final List<String> PREFIXES =
            List.of("x-forwarded-", "x-ssl-", "x-client-cert", "ssl-client-");

    /** What all of these begin with: most fields need no further look. */
    private static final String BEGINNINGS = "fFxXcCtTsS";

    private final List<Network> trusted;

    Proxies(ProxySettings settings) {
        trusted = settings.proxies().stream().map(Network::of).toList();
    }

    /** Whether an address is that of a trusted proxy. */
    boolean trust(InetAddress address) {
        for (Network network : trusted) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** Takes note of whom a request comes from, and off the request what is not to be believed. */
    void settle(Exchange exchange, Channel connection, HttpHeaders headers) {
        exchange.remote = connection.remoteAddress();
        exchange.secure = connection.pipeline().get(ChannelPipelineCustomizer.HANDLER_SSL) != null;
        if (!isTrusted(exchange.remote)) {
            removeClaims(headers);
            return;
        }
        exchange.proxied = true;
        List<Hop> hops = Hop.all(headers);
        for (int i = hops.size() - 1; i >= 0; i--) {
            Hop hop = hops.get(i);
            exchange.secure = hop.secure();
            if (hop.address() == null) {
                return;
            }
            exchange.remote = new InetSocketAddress(hop.address(), 0);
            if (!trust(hop.address())) {
                return;
            }
        }
    }

    private boolean isTrusted(@Nullable SocketAddress remote) {
        return !trusted.isEmpty()
                && remote instanceof InetSocketAddress internet
                && internet.getAddress() != null
                && trust(internet.getAddress());
    }

    private static void removeClaims(HttpHeaders headers) {
        List<String> claims = new ArrayList<>(0);
        for (Map.Entry<String, String> field : headers) {
            if (BEGINNINGS.indexOf(field.getKey().charAt(0)) < 0) {
                continue;
            }
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith)) {
                claims.add(field.getKey());
            }
        }
        claims.forEach(headers::remove);
    }
}

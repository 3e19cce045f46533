package dev.tenon.runtime.internal.front;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as proxies write them (RFC 7239 §6). Names are never looked up. */
final class NodeName {

    private static final String PORT = "(?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]+))?";
    private static final String OCTET = "(?:0|[1-9][0-9]{0,2})";
    private static final Pattern V4 =
            Pattern.compile("(" + OCTET + "(?:\\." + OCTET + "){3})" + PORT);
    private static final Pattern V6 = Pattern.compile("\\[([0-9A-Fa-f:.]{2,45})]" + PORT);

    /** What the RFC does not know and {@code X-Forwarded-For} is full of. */
    private static final Pattern BARE_V6 = Pattern.compile("([0-9A-Fa-f:.]{2,45})");

    private NodeName() {}

    /**
     * The address of a node; null for one that does not tell it, or cannot be read.
     *
     * <p>Good: {@code 192.0.2.43:47}, {@code [2001:db8::1]:_hidden}. Null: {@code unknown}, {@code
     * _hidden}, {@code 192.0.2}, {@code 192.0.2.043}, {@code 2001:db8::1}.
     */
    static @Nullable InetAddress address(String node) {
        return node.startsWith("[") ? literal(V6.matcher(node)) : literal(V4.matcher(node));
    }

    /** The same for {@code X-Forwarded-For}, where addresses of IPv6 need no brackets. */
    static @Nullable InetAddress loose(String node) {
        InetAddress address = address(node);
        return address == null && node.contains(":") ? literal(BARE_V6.matcher(node)) : address;
    }

    private static @Nullable InetAddress literal(Matcher node) {
        if (!node.matches()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(node.group(1));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}

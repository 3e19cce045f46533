package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.SettingException;
import java.net.InetAddress;

/**
 * Addresses that begin with the same bits (RFC 4632).
 *
 * @param address one of them
 * @param bits how many bits they share
 */
record Network(InetAddress address, int bits) {

    /**
     * Reads {@code 10.0.0.0/8}, {@code 10.1.2.3}, {@code 2001:db8::/32}.
     *
     * @throws SettingException for anything else; names of hosts are not looked up
     */
    static Network of(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress address =
                    InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int all = address.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            SettingException.unless(bits >= 0 && bits <= all, wrong(text));
            return new Network(address, bits);
        } catch (IllegalArgumentException _) {
            throw new SettingException(wrong(text));
        }
    }

    private static String wrong(String text) {
        return "tenon.proxies: \"%s\" is no address and no network such as 10.0.0.0/8"
                .formatted(text);
    }

    /** Whether an address is one of them. */
    boolean contains(InetAddress other) {
        byte[] own = address.getAddress();
        byte[] its = other.getAddress();
        if (own.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((own[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}

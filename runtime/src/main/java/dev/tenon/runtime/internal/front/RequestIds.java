package dev.tenon.runtime.internal.front;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Names for requests: the caller's own when it is harmless, else 128 random bits in hex. */
final class RequestIds {

    /** The header that carries the name, both ways. */
    static final String HEADER = "X-Request-Id";

    private static final int LONGEST = 64;
    private static final String MARKS = "-._~+/=:";

    private RequestIds() {}

    /**
     * The name of a request.
     *
     * @param sent every {@code X-Request-Id} it came with
     */
    static String of(List<String> sent) {
        if (sent.size() == 1 && isHarmless(sent.get(0))) {
            return sent.get(0);
        }
        return random();
    }

    /** A name of our own. Unique enough for logs; nothing secret hangs on it. */
    static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    private static boolean isHarmless(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean alphanumeric =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= LONGEST;
    }
}

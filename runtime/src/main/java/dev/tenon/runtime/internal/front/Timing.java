package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.TimingSettings;
import io.netty.handler.codec.http.HttpHeaders;

/**
 * Tells callers who ask how long their request took (W3C Server Timing), where the service lets
 * them: they ask by the preference {@code timing} (RFC 7240). Immutable.
 */
final class Timing {

    private static final String PREFERENCE = "timing";
    private static final int NANOS_PER_TENTH = 100_000;

    private final boolean allowed;

    Timing(TimingSettings settings) {
        this.allowed = settings.serverTiming();
    }

    /** Takes note of whether a request asks. */
    void note(Exchange exchange, HttpHeaders fields) {
        exchange.timed = allowed && "".equals(Preferences.find(fields, PREFERENCE));
    }

    /** Adds what there is to tell to an answer. */
    void mark(Exchange exchange, HttpHeaders fields) {
        if (!exchange.timed) {
            return;
        }
        StringBuilder text = new StringBuilder(64);
        if (exchange.waitNanos() > 0) {
            append(text, "pool", exchange.waitNanos());
            append(text, "db", exchange.databaseNanos());
        }
        append(text, "total", System.nanoTime() - exchange.start);
        fields.add("Server-Timing", text.toString());
        exchange.applied(PREFERENCE);
    }

    /** A metric in milliseconds and tenths of them. */
    private static void append(StringBuilder text, String name, long nanos) {
        long tenths = nanos / NANOS_PER_TENTH;
        text.append(text.isEmpty() ? "" : ", ").append(name).append(";dur=");
        text.append(tenths / 10).append('.').append(tenths % 10);
    }
}

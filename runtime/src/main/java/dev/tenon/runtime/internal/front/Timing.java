package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.TimingSettings;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;

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
        exchange.timed = allowed && isAsked(fields.getAll("Prefer"));
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
        fields.add("Preference-Applied", PREFERENCE);
    }

    /** A metric in milliseconds and tenths of them. */
    private static void append(StringBuilder text, String name, long nanos) {
        long tenths = nanos / NANOS_PER_TENTH;
        text.append(text.isEmpty() ? "" : ", ").append(name).append(";dur=");
        text.append(tenths / 10).append('.').append(tenths % 10);
    }

    /**
     * Whether the preference is among those of a request.
     *
     * <p>Good: {@code timing}, {@code return=minimal, Timing; x=1}. Without it: {@code timings},
     * {@code timing=no}.
     */
    private static boolean isAsked(List<String> values) {
        for (String value : values) {
            for (String preference : value.split(",", -1)) {
                int parameters = preference.indexOf(';');
                String name = parameters < 0 ? preference : preference.substring(0, parameters);
                if (name.strip().equalsIgnoreCase(PREFERENCE)) {
                    return true;
                }
            }
        }
        return false;
    }
}

package dev.tenon.runtime.internal.front;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time of answers (RFC 9110 §6.6.1), put together once a second. Safe for use by many threads.
 */
final class Dates {

    /** IMF-fixdate (RFC 9110 §5.6.7); the JDK's own form has days of one digit. */
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

    private volatile Second last = Second.of(0);

    /** Now, such as {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    String now() {
        long seconds = System.currentTimeMillis() / 1000;
        Second known = last;
        if (known.seconds != seconds) {
            known = Second.of(seconds);
            last = known;
        }
        return known.text;
    }

    private record Second(long seconds, String text) {

        private static Second of(long seconds) {
            return new Second(
                    seconds, FORM.format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)));
        }
    }
}

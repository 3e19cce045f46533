package dev.tenon.runtime.internal.front;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request would rather have (RFC 7240). */
public final class Preferences {

    private Preferences() {}

    /**
     * The value of a preference, without quotes; of several the first counts (RFC 7240 §2).
     *
     * <p>Good, for {@code timing}: {@code timing}, {@code return=minimal, Timing; x=1} (both
     * empty), {@code timing=no}. Without it: {@code timings}.
     *
     * @return empty for a preference without a value, null when it is not stated
     */
    public static @Nullable String find(HttpHeaders fields, String name) {
        for (String field : fields.getAll("Prefer")) {
            for (String preference : field.split(",", -1)) {
                int parameters = preference.indexOf(';');
                String stated = parameters < 0 ? preference : preference.substring(0, parameters);
                int equals = stated.indexOf('=');
                String its = equals < 0 ? stated : stated.substring(0, equals);
                if (its.strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return equals < 0 ? "" : unquoted(stated.substring(equals + 1).strip());
                }
            }
        }
        return null;
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }
}

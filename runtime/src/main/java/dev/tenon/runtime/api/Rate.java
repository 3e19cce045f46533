package dev.tenon.runtime.api;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests are served within any time of some length.
 *
 * @param requests how many, at least one
 * @param within the length, from a second to a day
 */
public record Rate(int requests, Duration within) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})/([0-9]{0,5})([smhd])");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of(
                    "s", ChronoUnit.SECONDS,
                    "m", ChronoUnit.MINUTES,
                    "h", ChronoUnit.HOURS,
                    "d", ChronoUnit.DAYS);
    private static final Duration LONGEST = Duration.ofDays(1);

    public Rate {
        if (requests < 1 || within.toSeconds() < 1 || within.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a rate is at least one request, within a second to a day");
        }
    }

    /**
     * Reads {@code 100/1m}, {@code 100/m}, {@code 5/10s}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Rate parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no rate such as 100/1m");
        }
        String amount = parts.group(2);
        return new Rate(
                Integer.parseInt(parts.group(1)),
                Duration.of(
                        amount.isEmpty() ? 1 : Long.parseLong(amount), UNITS.get(parts.group(3))));
    }
}

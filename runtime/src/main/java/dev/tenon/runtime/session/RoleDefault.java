package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Terms;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a role brings along.
 *
 * @param settings settings of PostgreSQL
 * @param time how long a statement of it may run; null for no word about it
 * @param isolation isolation of its transactions; null for no word about it
 * @param readOnly whether its transactions only read
 */
record RoleDefault(
        Map<String, String> settings,
        @Nullable Duration time,
        Terms.@Nullable Isolation isolation,
        boolean readOnly) {

    /** What the trip itself decides, and what would have the driver misread answers. */
    private static final Set<String> OURS =
            Set.of(
                    "role",
                    "session_authorization",
                    "search_path",
                    "client_encoding",
                    "datestyle",
                    "intervalstyle",
                    "bytea_output",
                    "extra_float_digits",
                    "standard_conforming_strings");

    private static final String TIME = "statement_timeout";
    private static final String ISOLATION = "default_transaction_isolation";
    private static final String READ_ONLY = "default_transaction_read_only";

    /** PostgreSQL, Setting Parameters: without a unit these are milliseconds. */
    private static final Pattern AMOUNT =
            Pattern.compile("\\s*([0-9]{1,12})\\s*(us|ms|s|min|h|d)?\\s*");

    private static final Map<String, Duration> UNITS =
            Map.of(
                    "us", Duration.ofNanos(1_000),
                    "ms", Duration.ofMillis(1),
                    "s", Duration.ofSeconds(1),
                    "min", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));

    private static final Set<String> TRUE = Set.of("on", "true", "yes", "1", "t", "y");

    RoleDefault {
        settings = Map.copyOf(settings);
    }

    /** Of settings by their names in small letters. */
    static RoleDefault of(Map<String, String> all) {
        Map<String, String> settings = new HashMap<>(all);
        settings.keySet().removeAll(OURS);
        settings.keySet().removeIf(name -> name.startsWith("transaction_"));
        String time = settings.remove(TIME);
        String isolation = settings.remove(ISOLATION);
        String readOnly = settings.remove(READ_ONLY);
        return new RoleDefault(
                settings,
                time == null ? null : time(time),
                isolation == null ? null : isolation(isolation),
                readOnly != null && TRUE.contains(readOnly.toLowerCase(Locale.ROOT)));
    }

    /** Zero is no bound (PostgreSQL, statement_timeout). */
    private static @Nullable Duration time(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return null;
        }
        Duration unit = amount.group(2) == null ? Duration.ofMillis(1) : UNITS.get(amount.group(2));
        Duration time =
                unit == null ? Duration.ZERO : unit.multipliedBy(Long.parseLong(amount.group(1)));
        return time.isZero() ? null : time;
    }

    private static Terms.@Nullable Isolation isolation(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "serializable" -> Terms.Isolation.SERIALIZABLE;
            case "repeatable read" -> Terms.Isolation.REPEATABLE_READ;
            default -> null;
        };
    }

    /** What an operation declares counts more, but for its time: the shorter one counts. */
    Frame add(Frame frame, Duration usual) {
        Identity identity = frame.identity();
        Duration asked = frame.time() == null ? usual : frame.time();
        return new Frame(
                !readOnly || identity.readOnly()
                        ? identity
                        : new Identity(identity.role(), identity.settings(), true),
                frame.preRequest(),
                frame.left(),
                time == null || time.compareTo(asked) >= 0 ? frame.time() : time,
                frame.isolation() == null ? isolation : frame.isolation(),
                frame.rollsBack(),
                settings,
                frame.tally());
    }
}

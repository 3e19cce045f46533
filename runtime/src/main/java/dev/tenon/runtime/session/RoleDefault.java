package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Terms;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    /**
     * What the trip itself decides, what counts for transactions to come only, and what would have
     * the driver misread answers.
     */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "role",
                    "session_authorization",
                    "search_path",
                    "transaction_isolation",
                    "transaction_read_only",
                    "transaction_deferrable",
                    "transaction_timeout",
                    "default_transaction_deferrable",
                    "client_encoding",
                    "datestyle",
                    "intervalstyle",
                    "bytea_output",
                    "extra_float_digits",
                    "standard_conforming_strings");

    private static final String TIME = "statement_timeout";
    private static final String ISOLATION = "default_transaction_isolation";
    private static final String READ_ONLY = "default_transaction_read_only";

    RoleDefault {
        settings = Map.copyOf(settings);
    }

    /** Whether a setting does not hold for requests. */
    static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name);
    }

    /** Of settings by their names in small letters, with the values PostgreSQL reads them as. */
    static RoleDefault of(Map<String, String> all) {
        Map<String, String> settings = new HashMap<>(all);
        String time = settings.remove(TIME);
        String isolation = settings.remove(ISOLATION);
        String readOnly = settings.remove(READ_ONLY);
        return new RoleDefault(
                settings,
                // Zero is no bound (PostgreSQL, statement_timeout): then the service's holds.
                time == null || time.equals("0") ? null : Duration.ofMillis(Long.parseLong(time)),
                isolation == null ? null : isolation(isolation),
                "on".equals(readOnly));
    }

    /** PostgreSQL has no weaker one than the first (PostgreSQL, Transaction Isolation). */
    private static Terms.Isolation isolation(String text) {
        return switch (text) {
            case "serializable" -> Terms.Isolation.SERIALIZABLE;
            case "repeatable read" -> Terms.Isolation.REPEATABLE_READ;
            default -> Terms.Isolation.READ_COMMITTED;
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

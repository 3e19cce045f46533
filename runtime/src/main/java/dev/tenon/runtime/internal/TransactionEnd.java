package dev.tenon.runtime.internal;

import dev.tenon.runtime.internal.front.FrontRequest;
import dev.tenon.runtime.internal.front.Preferences;
import dev.tenon.runtime.limits.SettingException;
import java.util.Locale;

/**
 * How the transactions of requests end.
 *
 * @param rollsBack whether they are undone unless their caller says otherwise
 * @param overridable whether callers may say so, by the preference {@code tx}
 */
public record TransactionEnd(boolean rollsBack, boolean overridable) {

    private static final String COMMIT = "commit";
    private static final String ROLLBACK = "rollback";
    private static final String OVERRIDE = "-allow-override";

    /**
     * Reads {@code commit}, {@code rollback}, and each with {@code -allow-override}.
     *
     * @throws SettingException for anything else
     */
    public static TransactionEnd of(String setting) {
        String text = setting.strip().toLowerCase(Locale.ROOT);
        boolean overridable = text.endsWith(OVERRIDE);
        String end = overridable ? text.substring(0, text.length() - OVERRIDE.length()) : text;
        SettingException.unless(
                end.equals(COMMIT) || end.equals(ROLLBACK),
                "tenon.db.tx-end must be commit, rollback, commit-allow-override or"
                        + " rollback-allow-override");
        return new TransactionEnd(end.equals(ROLLBACK), overridable);
    }

    /** Whether the transaction of a request is undone; tells its exchange what was kept to. */
    boolean rollsBack(FrontRequest request) {
        if (!overridable) {
            return rollsBack;
        }
        String asked = Preferences.find(request.headers(), "tx");
        if (asked == null || !(asked.equals(COMMIT) || asked.equals(ROLLBACK))) {
            return rollsBack;
        }
        request.exchange().applied("tx=" + asked);
        return asked.equals(ROLLBACK);
    }
}

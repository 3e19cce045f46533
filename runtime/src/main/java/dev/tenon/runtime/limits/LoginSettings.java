package dev.tenon.runtime.limits;

import dev.tenon.runtime.api.Rate;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How passwords and secrets of clients are taken, configured under {@code tenon.login}.
 *
 * @param insecure whether they are read from connections without TLS, for tests on one machine
 * @param cache how long a password that was right is believed without asking again; zero for never
 * @param concurrent most checks at a time
 * @param failures how many wrong passwords an address may try for one name, and ten times as many
 *     for all names, such as {@code 10/1m}; empty for any number
 * @param tokenTime how long a client's token holds when its claims do not say
 * @param sessionTime how long a session holds
 */
@ConfigurationProperties("tenon.login")
public record LoginSettings(
        @Bindable(defaultValue = "false") boolean insecure,
        @Bindable(defaultValue = "30s") Duration cache,
        @Bindable(defaultValue = "4") int concurrent,
        @Bindable(defaultValue = "10/1m") String failures,
        @Bindable(defaultValue = "15m") Duration tokenTime,
        @Bindable(defaultValue = "8h") Duration sessionTime) {

    private static final Duration LONGEST_CACHE = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** Throws {@link SettingException} for what cannot be meant. */
    public LoginSettings {
        SettingException.unless(
                !cache.isNegative() && cache.compareTo(LONGEST_CACHE) <= 0,
                "tenon.login.cache must be between 0s and 1h");
        SettingException.unless(concurrent >= 1, "tenon.login.concurrent must be at least 1");
        ThrottleSettings.rate(failures, "tenon.login.failures");
        SettingException.unless(
                isTime(tokenTime), "tenon.login.token-time must be between 1s and 30d");
        SettingException.unless(
                isTime(sessionTime), "tenon.login.session-time must be between 1s and 30d");
    }

    /** Rate of wrong passwords; null for any number. */
    public @Nullable Rate failureRate() {
        return ThrottleSettings.rate(failures, "tenon.login.failures");
    }

    private static boolean isTime(Duration time) {
        return time.toSeconds() >= 1 && time.compareTo(LONGEST) <= 0;
    }
}

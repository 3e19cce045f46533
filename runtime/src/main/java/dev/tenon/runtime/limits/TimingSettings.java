package dev.tenon.runtime.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Who is told how long requests take, configured under {@code tenon}.
 *
 * @param serverTiming whether callers are, when they ask
 * @param slow requests that take so long are told in the log; zero for none
 */
@ConfigurationProperties("tenon")
public record TimingSettings(
        @Bindable(defaultValue = "false") boolean serverTiming,
        @Bindable(defaultValue = "1s") Duration slow) {

    /** Throws {@link SettingException} for a time that is none. */
    public TimingSettings {
        SettingException.unless(!slow.isNegative(), "tenon.slow must not be negative");
    }
}

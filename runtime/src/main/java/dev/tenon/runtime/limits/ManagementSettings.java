package dev.tenon.runtime.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Where operators ask, configured under {@code tenon.management}.
 *
 * @param port port of {@code /metrics} and {@code /health}; -1 for any free one; null for none
 * @param host address to listen on
 */
@ConfigurationProperties("tenon.management")
public record ManagementSettings(
        @Nullable Integer port, @Bindable(defaultValue = "127.0.0.1") String host) {

    private static final int HIGHEST = 65_535;

    /** Throws {@link SettingException} for what is no port. */
    public ManagementSettings {
        SettingException.unless(
                port == null || port == -1 || (port >= 1 && port <= HIGHEST),
                "tenon.management.port must be between 1 and 65535, or -1 for any free one");
    }
}

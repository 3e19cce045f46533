package dev.tenon.runtime.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many requests that use the database, or wait for it, callers have at a time over all
 * operations, configured under {@code tenon.throttle.concurrent}; more is 503. 0 means any number;
 * {@code tenon.limits.requests} bounds all together.
 *
 * @param client of one client: who it is by its credentials, else by its address
 * @param ip of one address; of IPv6, of one network of 64 bits
 * @param role of all who call as one database role
 */
@ConfigurationProperties("tenon.throttle.concurrent")
public record ConcurrencySettings(
        @Bindable(defaultValue = "0") int client,
        @Bindable(defaultValue = "0") int ip,
        @Bindable(defaultValue = "0") int role) {

    /** Throws {@link SettingException} for a negative number. */
    public ConcurrencySettings {
        SettingException.unless(
                client >= 0 && ip >= 0 && role >= 0,
                "tenon.throttle.concurrent: client, ip and role must not be negative");
    }
}

package dev.tenon.runtime.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Bounds of connections, configured under {@code tenon.limits}: how many there may be, and how long
 * one may take for what.
 *
 * @param connections most connections; a further one is closed
 * @param peerConnections most connections from one address, or one /64 network of IPv6; a further
 *     one is closed. Trusted proxies may have any number
 * @param headTimeout how long a request line with its header fields may take to arrive, the
 *     handshake of TLS included
 * @param bodyTimeout how long a body may take before {@code rate} is asked of it
 * @param writeTimeout how long an answer may take before {@code rate} is asked of its reader
 * @param idleTimeout how long a connection is kept between two requests
 * @param rate least bytes a second of a body that arrives, and of an answer that is read
 */
@ConfigurationProperties("tenon.limits")
public record ConnectionLimits(
        @Bindable(defaultValue = "10000") int connections,
        @Bindable(defaultValue = "1000") int peerConnections,
        @Bindable(defaultValue = "10s") Duration headTimeout,
        @Bindable(defaultValue = "10s") Duration bodyTimeout,
        @Bindable(defaultValue = "20s") Duration writeTimeout,
        @Bindable(defaultValue = "60s") Duration idleTimeout,
        @Bindable(defaultValue = "1024") int rate) {

    /** Throws {@link SettingException} for a bound that nothing could keep to. */
    public ConnectionLimits {
        SettingException.unless(connections >= 1, "tenon.limits.connections must be at least 1");
        SettingException.unless(
                peerConnections >= 1, "tenon.limits.peer-connections must be at least 1");
        SettingException.unless(isTime(headTimeout), "tenon.limits.head-timeout must be a time");
        SettingException.unless(isTime(bodyTimeout), "tenon.limits.body-timeout must be a time");
        SettingException.unless(isTime(writeTimeout), "tenon.limits.write-timeout must be a time");
        SettingException.unless(isTime(idleTimeout), "tenon.limits.idle-timeout must be a time");
        SettingException.unless(rate >= 1, "tenon.limits.rate must be at least 1");
    }

    /** The bytes the rate asks for within a time. */
    public long bytesWithin(Duration time) {
        return Math.max(1, time.toMillis() * rate / 1000);
    }

    private static boolean isTime(Duration time) {
        return time.isPositive() && time.compareTo(Duration.ofDays(1)) <= 0;
    }
}

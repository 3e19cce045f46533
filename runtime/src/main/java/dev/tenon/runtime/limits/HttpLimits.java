package dev.tenon.runtime.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Bounds of the HTTP side, configured under {@code tenon.limits}.
 *
 * @param body most bytes of a request body; more is 413
 * @param line most bytes of a request line; more is 414 (RFC 9112 §3 asks for 8000 at least)
 * @param headers most bytes of all header fields; more is 431
 * @param grace how long a stop waits for requests in flight
 * @param quiet how long a stopping service still accepts connections after it called itself not
 *     ready, so that load balancers notice first
 */
@ConfigurationProperties("tenon.limits")
public record HttpLimits(
        @Bindable(defaultValue = "1048576") int body,
        @Bindable(defaultValue = "16384") int line,
        @Bindable(defaultValue = "8192") int headers,
        @Bindable(defaultValue = "20s") Duration grace,
        @Bindable(defaultValue = "250ms") Duration quiet) {}

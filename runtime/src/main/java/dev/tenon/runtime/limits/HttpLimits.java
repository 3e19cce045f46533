package dev.tenon.runtime.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Bounds of requests, configured under {@code tenon.limits}.
 *
 * @param body most bytes of a request body; more is 413
 * @param line most bytes of a request line; more is 414 (RFC 9112 §3 asks for 8000 at least)
 * @param headers most bytes of all header fields; more is 431
 * @param fields most header fields; more is 431
 * @param parameters most query parameters; more is 400
 * @param pipeline most requests of a connection that wait for their answer; one more is 503
 * @param connectionRequests how many requests a connection serves before it is closed; 0 for any
 *     number
 * @param requests most requests that use the database at a time; one more is 503
 * @param bodies most bytes of all bodies and heads that are held until their answer, further ones
 *     are 503; 0 for a quarter of the heap
 * @param response most bytes of a list in an answer; more is 422, before its first byte
 * @param grace how long a stop waits for requests in flight
 * @param quiet how long a stopping service still accepts connections after it called itself not
 *     ready, so that load balancers notice first
 */
@ConfigurationProperties("tenon.limits")
public record HttpLimits(
        @Bindable(defaultValue = "1048576") int body,
        @Bindable(defaultValue = "16384") int line,
        @Bindable(defaultValue = "8192") int headers,
        @Bindable(defaultValue = "100") int fields,
        @Bindable(defaultValue = "256") int parameters,
        @Bindable(defaultValue = "100") int pipeline,
        @Bindable(defaultValue = "0") int connectionRequests,
        @Bindable(defaultValue = "1000") int requests,
        @Bindable(defaultValue = "0") long bodies,
        @Bindable(defaultValue = "16777216") int response,
        @Bindable(defaultValue = "20s") Duration grace,
        @Bindable(defaultValue = "250ms") Duration quiet) {

    /** Throws {@link SettingException} for a bound that nothing could keep to. */
    public HttpLimits {
        SettingException.unless(body >= 0, "tenon.limits.body must not be negative");
        SettingException.unless(line >= 1, "tenon.limits.line must be at least 1");
        SettingException.unless(headers >= 1, "tenon.limits.headers must be at least 1");
        SettingException.unless(fields >= 1, "tenon.limits.fields must be at least 1");
        SettingException.unless(parameters >= 0, "tenon.limits.parameters must not be negative");
        SettingException.unless(pipeline >= 1, "tenon.limits.pipeline must be at least 1");
        SettingException.unless(
                connectionRequests >= 0, "tenon.limits.connection-requests must not be negative");
        SettingException.unless(requests >= 1, "tenon.limits.requests must be at least 1");
        SettingException.unless(bodies >= 0, "tenon.limits.bodies must not be negative");
        SettingException.unless(response >= 2, "tenon.limits.response must be at least 2");
    }
}

package dev.tenon.runtime.security;

import java.time.Duration;
import java.util.Map;

/** Issues tokens this service accepts itself. Safe for use by many threads. */
public interface TokenSigner {

    /**
     * A signed token in compact form.
     *
     * @param claims what it says, as {@link dev.tenon.runtime.api.Claims#values} has it; {@code
     *     iss} and {@code aud} are added when the service asks for them, {@code iat}, {@code exp}
     *     and {@code jti} always
     * @param ttl how long it is accepted, in whole seconds
     */
    String issue(Map<String, Object> claims, Duration ttl);
}

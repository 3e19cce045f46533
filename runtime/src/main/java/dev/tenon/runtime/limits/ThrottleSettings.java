package dev.tenon.runtime.limits;

import dev.tenon.runtime.api.Rate;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How often a service may be called, over all its operations, configured under {@code
 * tenon.throttle}. Rates are texts such as {@code 600/1m}; without one there is no such bound. An
 * operation of the document may keep to less.
 *
 * @param enabled whether calls are counted at all, also those that the document bounds
 * @param client rate of one client: who it is by its credentials, else by its address
 * @param ip rate of one address; of IPv6, of one network of 64 bits
 * @param role rate of all who call as one database role
 * @param all rate of all together
 * @param rateClaim claim that holds a client's own rate instead of {@code client}; null for none
 * @param concurrentClaim claim that holds how many calls at a time a client may have; null for none
 * @param keys most callers that are told apart at a time
 * @param full what becomes of further ones: {@code open} serves them, {@code closed} refuses them
 */
@ConfigurationProperties("tenon.throttle")
public record ThrottleSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Nullable String client,
        @Nullable String ip,
        @Nullable String role,
        @Nullable String all,
        @Nullable String rateClaim,
        @Nullable String concurrentClaim,
        @Bindable(defaultValue = "100000") int keys,
        @Bindable(defaultValue = "open") String full) {

    /** Throws {@link SettingException} for what is no rate. */
    public ThrottleSettings {
        rate(client, "tenon.throttle.client");
        rate(ip, "tenon.throttle.ip");
        rate(role, "tenon.throttle.role");
        rate(all, "tenon.throttle.all");
        SettingException.unless(keys >= 1, "tenon.throttle.keys must be at least 1");
        full = full.strip().toLowerCase(Locale.ROOT);
        SettingException.unless(
                full.equals("open") || full.equals("closed"),
                "tenon.throttle.full must be open or closed");
    }

    /** Rate of one client; null for none. */
    public @Nullable Rate clientRate() {
        return rate(client, "tenon.throttle.client");
    }

    /** Rate of one address; null for none. */
    public @Nullable Rate ipRate() {
        return rate(ip, "tenon.throttle.ip");
    }

    /** Rate of one role; null for none. */
    public @Nullable Rate roleRate() {
        return rate(role, "tenon.throttle.role");
    }

    /** Rate of all together; null for none. */
    public @Nullable Rate allRate() {
        return rate(all, "tenon.throttle.all");
    }

    /** Whether callers that cannot be counted are refused. */
    public boolean isClosed() {
        return full.equals("closed");
    }

    /** Reads the rate of a setting; null for none. */
    static @Nullable Rate rate(@Nullable String text, String name) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Rate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new SettingException(name + ": " + e.getMessage());
        }
    }
}

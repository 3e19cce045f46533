package dev.tenon.runtime.security;

import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.codec.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a token, and what is asked of those RFC 7519 §4.1 names.
 *
 * @param claims all of them
 * @param expires {@code exp}, which every token must have
 * @param begins the later of {@code nbf} and {@code iat}
 */
record ClaimSet(Claims claims, Instant expires, Instant begins) {

    /** The end of the year 9999 in seconds; more is a mistake, such as milliseconds. */
    private static final BigDecimal LAST = BigDecimal.valueOf(253_402_300_799L);

    /** Reads the payload of a token. Throws {@link TokenRefusedException}. */
    static ClaimSet read(byte[] payload) {
        Map<String, Object> values;
        try {
            values = JsonObject.read(payload);
        } catch (ProblemException _) {
            throw new TokenRefusedException(Refusal.CLAIMS);
        }
        Instant expires = time(values.get("exp"));
        if (expires == null) {
            throw new TokenRefusedException(Refusal.CLAIMS);
        }
        Instant begins = Instant.EPOCH;
        for (String name : new String[] {"nbf", "iat"}) {
            Instant time = time(values.get(name));
            begins = time != null && time.isAfter(begins) ? time : begins;
        }
        String json = new String(payload, StandardCharsets.UTF_8);
        return new ClaimSet(new Claims(json, values), expires, begins);
    }

    /** A NumericDate (RFC 7519 §2): seconds, perhaps with a fraction. */
    private static @Nullable Instant time(@Nullable Object value) {
        BigDecimal seconds =
                switch (value) {
                    case null -> null;
                    case Long number -> BigDecimal.valueOf(number);
                    case BigDecimal number -> number;
                    default -> throw new TokenRefusedException(Refusal.CLAIMS);
                };
        if (seconds == null) {
            return null;
        }
        if (seconds.abs().compareTo(LAST) > 0) {
            throw new TokenRefusedException(Refusal.CLAIMS);
        }
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }

    /** Checks the times; a token that was once good may not be any more. */
    void checkTime(Instant now, Duration skew) {
        if (!now.isBefore(expires.plus(skew))) {
            throw new TokenRefusedException(Refusal.EXPIRED);
        }
        if (now.plus(skew).isBefore(begins)) {
            throw new TokenRefusedException(Refusal.NOT_YET);
        }
    }

    /** {@code iss}; null when there is none. */
    @Nullable String issuer() {
        return claims.values().get("iss") instanceof String text ? text : null;
    }

    /** Checks that one of these is in {@code aud}; none of them means that nothing is asked. */
    void checkAudience(Set<String> audiences) {
        Object audience = claims.values().get("aud");
        List<?> named = audience instanceof List<?> list ? list : List.of(String.valueOf(audience));
        boolean isText = audience instanceof String || audience instanceof List<?>;
        if (!audiences.isEmpty() && !(isText && named.stream().anyMatch(audiences::contains))) {
            throw new TokenRefusedException(Refusal.AUDIENCE);
        }
    }
}

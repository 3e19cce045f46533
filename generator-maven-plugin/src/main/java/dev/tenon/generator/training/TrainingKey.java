package dev.tenon.generator.training;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key of one training run: random, given to the service by its environment, and forgotten with
 * the run. Nothing that it signed is good anywhere else.
 */
public final class TrainingKey {

    private static final String ISSUER = "tenon-training";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String secret;

    /** A new one. */
    public TrainingKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        secret = HexFormat.of().formatHex(bytes);
    }

    /** The settings that make it the only key of a service, whatever its own files say. */
    public Map<String, String> environment() {
        return Map.of(
                "TENON_JWT_SECRET", secret,
                "TENON_JWT_SECRET_BASE64", "false",
                "TENON_JWT_JWKS", "",
                "TENON_JWT_SIGNING_KEY", "",
                "TENON_JWT_ALGORITHMS", "HS256",
                "TENON_JWT_ISSUER", ISSUER,
                "TENON_JWT_AUDIENCE", ISSUER);
    }

    /** A token with these claims (RFC 7515), which holds for some minutes. */
    String token(Map<String, Object> claims) {
        var all = new LinkedHashMap<>(claims);
        var now = Instant.now();
        all.put("iss", ISSUER);
        all.put("aud", ISSUER);
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.plus(LIFE).getEpochSecond());
        var signed =
                encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
                        + "."
                        + encode(new JsonMapper().writeValueAsString(all));
        return signed + "." + BASE64.encodeToString(mac(signed));
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Tells nothing: it is a secret. */
    @Override
    public String toString() {
        return ISSUER;
    }
}

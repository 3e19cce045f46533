package dev.tenon.runtime.security;

import com.nimbusds.jose.util.Base64URL;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.codec.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token taken apart; nothing in it is proven. Whatever its header says of keys ({@code jwk},
 * {@code jku}, {@code x5u}, {@code x5c}) is not even kept.
 *
 * @param algorithm {@code alg}, some text
 * @param kid {@code kid}; null when there is none
 * @param text what the signature is made of (RFC 7515 §5.2): header and payload
 * @param signature the signature
 */
record CompactToken(String algorithm, @Nullable String kid, String text, Base64URL signature) {

    /** RFC 7519 §5.1 and RFC 9068 §2.1, with and without the prefix of RFC 7515 §4.1.9. */
    private static final Set<String> TYPES =
            Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");

    private static final int MOST_KID = 256;

    /** Takes a token apart. Throws {@link TokenRefusedException}. */
    static CompactToken parse(String token) {
        long dots = token.chars().filter(c -> c == '.').count();
        if (dots == 4) {
            throw new TokenRefusedException(Refusal.ENCRYPTED);
        }
        int first = token.indexOf('.');
        int last = token.lastIndexOf('.');
        if (dots != 2 || last == token.length() - 1) {
            throw new TokenRefusedException(Refusal.MALFORMED);
        }
        byte[] header = decode(token.substring(0, first));
        decode(token.substring(first + 1, last));
        String signature = token.substring(last + 1);
        decode(signature);
        return of(members(header), token.substring(0, last), new Base64URL(signature));
    }

    private static CompactToken of(Map<String, Object> header, String text, Base64URL signature) {
        if (header.containsKey("enc") || header.containsKey("zip")) {
            throw new TokenRefusedException(Refusal.ENCRYPTED);
        }
        // RFC 7515 §4.1.11 and RFC 7797 §6: what is not understood is not ignored.
        if (header.containsKey("crit") || header.containsKey("b64")) {
            throw new TokenRefusedException(Refusal.CRITICAL);
        }
        String type = text(header, "typ");
        if (header.containsKey("cty")
                || (type != null && !TYPES.contains(type.toLowerCase(Locale.ROOT)))) {
            throw new TokenRefusedException(Refusal.TYPE);
        }
        String algorithm = text(header, "alg");
        String kid = text(header, "kid");
        if (algorithm == null || (kid != null && kid.length() > MOST_KID)) {
            throw new TokenRefusedException(Refusal.MALFORMED);
        }
        return new CompactToken(algorithm, kid, text, signature);
    }

    /** The payload. */
    byte[] payload() {
        return decode(text.substring(text.indexOf('.') + 1));
    }

    /** What the signature is made of. */
    byte[] signed() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, Object> members(byte[] json) {
        try {
            return JsonObject.readNonNull(json);
        } catch (ProblemException _) {
            throw new TokenRefusedException(Refusal.MALFORMED);
        }
    }

    private static @Nullable String text(Map<String, Object> header, String name) {
        return switch (header.get(name)) {
            case null -> null;
            case String text -> text;
            default -> throw new TokenRefusedException(Refusal.MALFORMED);
        };
    }

    /** Takes the one spelling base64url has for some bytes: no padding, no bits left over. */
    private static byte[] decode(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new TokenRefusedException(Refusal.MALFORMED);
    }
}

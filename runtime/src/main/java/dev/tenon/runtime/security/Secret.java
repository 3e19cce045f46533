package dev.tenon.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A shared secret as it is configured.
 *
 * @param setting where it stands
 * @param isBase64 whether it is written in base64, of either alphabet
 */
record Secret(Setting setting, boolean isBase64) {

    private static final int LEAST = 32;
    private static final int LEAST_DIFFERENT = 8;

    /** Parts of secrets that manuals show, letters and digits only, in lower case. */
    private static final List<String> SAMPLES =
            List.of(
                    "yoursecret",
                    "your256bit",
                    "yoursupersecret",
                    "supersecretjwttoken",
                    "astringsecretatleast",
                    "reallyreallyreally",
                    "pleasechange",
                    "changeme",
                    "changethis",
                    "replaceme",
                    "mysecretkey",
                    "qwertyuiop",
                    "0123456789abcdef0123",
                    "abcdefghijklmnopqrstuvwxyz");

    /** The key of a text. Throws {@link TokenSettingsException} for one that can be guessed. */
    TokenKeys keys(byte[] text, Set<String> algorithms) {
        String written = new String(text, StandardCharsets.UTF_8).strip();
        check(written);
        byte[] bytes = isBase64 ? decode(written) : written.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST) {
            throw setting.fail(
                    "has %d bytes and needs %d: openssl rand -base64 48 makes a good one"
                            .formatted(bytes.length, LEAST));
        }
        try {
            return TokenKeys.own(new OctetSequenceKey.Builder(bytes).build(), algorithms);
        } catch (JOSEException e) {
            throw setting.fail("cannot be used: " + e.getMessage());
        }
    }

    private void check(String written) {
        if (written.startsWith("{") || written.contains("-----BEGIN")) {
            throw setting.fail("is a key of another kind, not a secret");
        }
        String letters = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        boolean isSample = SAMPLES.stream().anyMatch(letters::contains);
        boolean isLong = written.length() >= LEAST;
        if (isSample || (isLong && written.chars().distinct().count() < LEAST_DIFFERENT)) {
            throw setting.fail(
                    "is a sample or can be guessed: openssl rand -base64 48 makes a good one");
        }
    }

    private byte[] decode(String written) {
        try {
            return Base64.getDecoder().decode(written.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException _) {
            throw setting.fail("is not base64");
        }
    }
}

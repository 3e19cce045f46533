package dev.tenon.runtime.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of UTF-8 text (RFC 3986 §2.1). */
public final class PercentCoding {

    private static final String UNRESERVED = "-._~";

    private PercentCoding() {}

    /**
     * The text of an encoded part of a URI, decoded exactly once.
     *
     * @param plus whether {@code +} stands for a space, as in query strings
     * @return null when an escape is cut short or the bytes are not UTF-8
     */
    public static @Nullable String decode(String encoded, boolean plus) {
        if (encoded.indexOf('%') < 0) {
            return plus ? encoded.replace('+', ' ') : encoded;
        }
        byte[] bytes = new byte[encoded.length()];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length()
                        || !HexFormat.isHexDigit(encoded.charAt(i + 1))
                        || !HexFormat.isHexDigit(encoded.charAt(i + 2))) {
                    return null;
                }
                bytes[length++] = (byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3);
                i += 2;
            } else if (c < 0x80) {
                bytes[length++] = plus && c == '+' ? (byte) ' ' : (byte) c;
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /** A text that may stand anywhere in a URI: all but unreserved characters escaped. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED.indexOf(c) >= 0;
    }
}

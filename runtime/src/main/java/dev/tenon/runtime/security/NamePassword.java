package dev.tenon.runtime.security;

import dev.tenon.runtime.codec.StoredText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A name and what only its owner knows: a password, or the secret of a client.
 *
 * @param name who it is
 * @param password what it knows
 */
public record NamePassword(String name, String password) {

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_PASSWORD = 1024;

    /**
     * Credentials of RFC 7617 §2: base64 of name, colon and password in UTF-8.
     *
     * <p>Good: {@code QWxhZGRpbjpvcGVuIHNlc2FtZQ==}, {@code dGVzdDo=}. Bad: {@code QWxhZGRpbg==}
     * (no colon), {@code /zp4} (not UTF-8).
     *
     * @return null when they break that form
     */
    public static @Nullable NamePassword ofBasic(String credentials) {
        String text;
        try {
            byte[] bytes = Base64.getDecoder().decode(credentials);
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return null;
        }
        int colon = text.indexOf(':');
        return colon < 0
                ? null
                : new NamePassword(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Whether anybody can have such a name and password. Control characters cannot be told from
     * each other in RFC 7617, and work on endless passwords would be the caller's to ask for.
     */
    public boolean isPossible() {
        return name.length() <= LONGEST_NAME
                && password.length() <= LONGEST_PASSWORD
                && isText(name)
                && isText(password);
    }

    private static boolean isText(String text) {
        return StoredText.allows(text) && text.chars().noneMatch(Character::isISOControl);
    }

    /** Keeps both out of logs. */
    @Override
    public String toString() {
        return "NamePassword";
    }
}

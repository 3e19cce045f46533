package dev.tenon.runtime.codec;

import java.util.regex.Pattern;

/**
 * The mailbox of RFC 5321 §4.1.2: a dot-string or quoted string, then a domain or an address
 * literal. Sizes by §4.5.3.1.
 */
final class EmailFormat {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final Pattern LOCAL =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+|\"(?:[ !#-\\[\\]-~]|\\\\[ -~])*+\"");
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN =
            Pattern.compile(LABEL + "(?:\\." + LABEL + ")*+|\\[[!-Z^-~]{1,253}]");

    private EmailFormat() {}

    static boolean matches(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= 64
                && text.length() <= 254
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }
}

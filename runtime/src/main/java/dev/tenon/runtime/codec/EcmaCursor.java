package dev.tenon.runtime.codec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in an ECMA-262 expression, moving from code point to code point. */
final class EcmaCursor {

    private final String text;
    private int at;

    EcmaCursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The code point it stands on; throws at the end. */
    int peek() {
        if (atEnd()) {
            throw fail("an end where more is needed");
        }
        return text.codePointAt(at);
    }

    /** The code point it stood on. */
    int next() {
        int c = peek();
        at += Character.charCount(c);
        return c;
    }

    /** Moves over exactly this text. */
    boolean take(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    /** Moves over what matches here; null, staying, when nothing does. */
    @Nullable Matcher match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher;
    }

    /** The text up to an end, moving over both. */
    String until(char end) {
        int close = text.indexOf(end, at);
        if (close < 0) {
            throw fail("no " + end);
        }
        String found = text.substring(at, close);
        at = close + 1;
        return found;
    }

    IllegalArgumentException fail(String what) {
        return new IllegalArgumentException(
                "not an ECMA-262 expression: " + what + " at " + (at + 1) + " of " + text);
    }
}

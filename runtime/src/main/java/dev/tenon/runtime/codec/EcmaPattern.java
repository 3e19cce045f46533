package dev.tenon.runtime.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates ECMA-262 regular expressions (with the flag {@code u}, as JSON Schema 2020-12 Core
 * §6.4 asks) to those of java.util.regex. What differs: {@code $} and {@code .} at line ends, white
 * space, brackets in classes, lone braces, names of groups and properties, {@code \cX}, {@code \/},
 * {@code \\u{…}}. Not told apart: a reference to a group that took no part fails here and is empty
 * there.
 */
final class EcmaPattern {

    private static final Pattern REPETITION = Pattern.compile("\\{[0-9]+(?:,[0-9]*)?}");
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([^=!>][^>]*)>");

    private final EcmaCursor cursor;
    private final List<String> groups;
    private final StringBuilder out = new StringBuilder();

    private EcmaPattern(String expression) {
        cursor = new EcmaCursor(expression);
        groups = groups(expression);
    }

    /** Throws {@link IllegalArgumentException} when it is no such expression. */
    static Pattern compile(String expression) {
        EcmaPattern translation = new EcmaPattern(expression);
        while (!translation.cursor.atEnd()) {
            translation.term();
        }
        return Pattern.compile(translation.out.toString());
    }

    private void term() {
        switch (cursor.peek()) {
            case '\\' -> escape();
            case '[' -> EcmaClass.translate(cursor, out);
            case '(' -> group();
            case '{' -> brace();
            case '*', '+', '?' -> quantifier(String.valueOf((char) cursor.next()));
            case '.' -> replace("[^\\n\\r\\x{2028}\\x{2029}]");
            case '$' -> replace("\\z");
            case '^', '|', ')' -> out.appendCodePoint(cursor.next());
            default -> EcmaEscape.literal(cursor.next(), out);
        }
    }

    private void replace(String translation) {
        cursor.next();
        out.append(translation);
    }

    private void group() {
        Matcher named = cursor.match(NAMED_GROUP);
        if (named != null) {
            out.append('(');
        } else if (cursor.take("(?")) {
            out.append("(?");
            // The rest of the opening: "=", "<!", "i-m:", and so on, up to what ends it.
            while (!cursor.atEnd() && ":=!".indexOf(cursor.peek()) < 0) {
                out.appendCodePoint(cursor.next());
            }
            if (!cursor.atEnd()) {
                out.appendCodePoint(cursor.next());
            }
        } else {
            replace("(");
        }
    }

    private void brace() {
        Matcher repetition = cursor.match(REPETITION);
        if (repetition != null) {
            quantifier(repetition.group());
        } else {
            EcmaEscape.literal(cursor.next(), out);
        }
    }

    private void quantifier(String text) {
        out.append(text);
        if (cursor.take("?")) {
            out.append('?');
        }
        // Java would read "a++" as possessive; ECMA-262 has nothing to repeat there.
        if (!cursor.atEnd() && "*+?".indexOf(cursor.peek()) >= 0) {
            throw cursor.fail("a quantifier after a quantifier");
        }
    }

    private void escape() {
        if (cursor.take("\\k<")) {
            String name = cursor.until('>');
            reference(groups.indexOf(name) + 1);
        } else if (cursor.take("\\b")) {
            out.append("\\b");
        } else if (cursor.take("\\B")) {
            out.append("\\B");
        } else {
            Matcher number = cursor.match(EcmaEscape.REFERENCE);
            if (number != null) {
                reference(EcmaEscape.number(number.group(1)));
            } else {
                EcmaEscape escape = EcmaEscape.read(cursor);
                out.append(escape.set() ? "[" + escape.text() + "]" : escape.text());
            }
        }
    }

    private void reference(int group) {
        if (group < 1 || group > groups.size()) {
            throw cursor.fail("a reference to a group that is not there");
        }
        out.append("(?:\\").append(group).append(')');
    }

    /** Names of the capturing groups in order, empty for one without. */
    private static List<String> groups(String expression) {
        List<String> names = new ArrayList<>();
        EcmaCursor cursor = new EcmaCursor(expression);
        boolean inClass = false;
        while (!cursor.atEnd()) {
            Matcher named = inClass ? null : cursor.match(NAMED_GROUP);
            if (named != null) {
                names.add(named.group(1));
                continue;
            }
            int c = cursor.next();
            if (c == '\\' && !cursor.atEnd()) {
                cursor.next();
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '(' && !inClass && (cursor.atEnd() || cursor.peek() != '?')) {
                names.add("");
            }
        }
        return names;
    }
}

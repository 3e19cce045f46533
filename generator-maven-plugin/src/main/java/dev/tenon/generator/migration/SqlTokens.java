package dev.tenon.generator.migration;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes SQL text apart as far as its lexical rules go (PostgreSQL manual, "Lexical Structure"), so
 * that what stands in quotes is told from what does not. The tokens together are the text.
 */
public final class SqlTokens {

    private final String sql;
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** What a token is. */
    public enum Kind {
        /** A key word, an unquoted name or a number. */
        WORD,
        /** A string in single quotes whose backslashes mean themselves. */
        STRING,
        /** A string such as {@code E'…'}, {@code U&'…'} or {@code $$…$$}. */
        OTHER_STRING,
        /** A name in double quotes. */
        NAME,
        /** A comment of either form. */
        COMMENT,
        /** White space. */
        SPACE,
        /** Any other single character. */
        SIGN
    }

    /**
     * One token.
     *
     * @param kind what it is
     * @param text as written
     */
    public record Token(Kind kind, String text) {

        /** Whether it is that word, in any case, or that sign. */
        public boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.WORD) && text.equalsIgnoreCase(sign);
        }
    }

    /** All tokens, in order. */
    public static List<Token> of(String sql) {
        var tokens = new SqlTokens(sql);
        List<Token> found = new ArrayList<>();
        while (tokens.at < sql.length()) {
            found.add(tokens.next());
        }
        return found;
    }

    private Token next() {
        int start = at;
        Kind kind = skip();
        return new Token(kind, sql.substring(start, at));
    }

    private Kind skip() {
        char c = sql.charAt(at);
        if (c == '\'') {
            skipQuoted('\'', false);
            return Kind.STRING;
        }
        if (c == '"') {
            skipQuoted('"', false);
            return Kind.NAME;
        }
        if (sql.startsWith("--", at)) {
            at = end(sql.indexOf('\n', at));
            return Kind.COMMENT;
        }
        if (sql.startsWith("/*", at)) {
            skipBlockComment();
            return Kind.COMMENT;
        }
        if (c == '$' && dollarTag() > 0) {
            skipDollar(dollarTag());
            return Kind.OTHER_STRING;
        }
        return skipPlain(c);
    }

    private Kind skipPlain(char c) {
        if (Character.isWhitespace(c)) {
            while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
                at++;
            }
            return Kind.SPACE;
        }
        if (!isWord(c)) {
            at++;
            return Kind.SIGN;
        }
        int start = at;
        while (at < sql.length() && (isWord(sql.charAt(at)) || sql.charAt(at) == '$')) {
            at++;
        }
        return skipPrefixed(sql.substring(start, at));
    }

    /** A word that is only the prefix of a string or name. */
    private Kind skipPrefixed(String word) {
        boolean quoted = at < sql.length() && sql.charAt(at) == '\'';
        if (quoted && word.equalsIgnoreCase("e")) {
            skipQuoted('\'', true);
            return Kind.OTHER_STRING;
        }
        if (quoted && (word.equalsIgnoreCase("b") || word.equalsIgnoreCase("x"))) {
            skipQuoted('\'', false);
            return Kind.OTHER_STRING;
        }
        if (word.equalsIgnoreCase("u") && sql.startsWith("&'", at)) {
            at++;
            skipQuoted('\'', false);
            return Kind.OTHER_STRING;
        }
        if (word.equalsIgnoreCase("u") && sql.startsWith("&\"", at)) {
            at++;
            skipQuoted('"', false);
            return Kind.NAME;
        }
        return Kind.WORD;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c >= 0x80;
    }

    private void skipQuoted(char quote, boolean escapes) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (escapes && c == '\\') {
                at++;
            } else if (c == quote) {
                if (at < sql.length() && sql.charAt(at) == quote) {
                    at++;
                } else {
                    return;
                }
            }
        }
    }

    private void skipBlockComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
    }

    /** Length of the tag that opens a dollar-quoted string here, 0 when none does. */
    private int dollarTag() {
        int close = at + 1;
        while (close < sql.length() && isWord(sql.charAt(close))) {
            close++;
        }
        boolean digit = at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1));
        return close < sql.length() && sql.charAt(close) == '$' && !digit ? close + 1 - at : 0;
    }

    private void skipDollar(int tagLength) {
        String tag = sql.substring(at, at + tagLength);
        int close = sql.indexOf(tag, at + tagLength);
        at = close < 0 ? sql.length() : close + tagLength;
    }

    private int end(int found) {
        return found < 0 ? sql.length() : found;
    }
}

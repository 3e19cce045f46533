package dev.tenon.generator.migration;

import dev.tenon.generator.migration.SqlTokens.Kind;
import dev.tenon.generator.migration.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes a check apart that PostgreSQL has written down in its own form, where each part of an AND
 * or OR stands in parentheses and every cast is explicit ({@code ruleutils.c}).
 */
final class CheckTerms {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double");

    /** Words that go on with the name of a type. */
    private static final Set<String> TYPE_WORDS =
            Set.of("varying", "precision", "with", "without", "time", "zone");

    private CheckTerms() {}

    /** The conditions that must all hold, in order. */
    static List<CheckTerm> of(String expression) {
        return split(tokens(expression));
    }

    /** Whether an expression speaks of a column, given as SQL spells it. */
    static boolean mentions(String expression, String column) {
        var tokens = withoutCasts(tokens(expression));
        return IntStream.range(0, tokens.size())
                .anyMatch(i -> tokens.get(i).text().equals(column) && !is(tokens, i + 1, "("));
    }

    private static List<Token> tokens(String expression) {
        return SqlTokens.of(expression).stream()
                .filter(token -> token.kind() != Kind.SPACE)
                .toList();
    }

    private static List<CheckTerm> split(List<Token> tokens) {
        List<CheckTerm> found = new ArrayList<>();
        boolean enclosed = tokens.size() > 2;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            enclosed &= depth > 0 || i == tokens.size() - 1;
            if (depth == 0 && tokens.get(i).is("and")) {
                found.addAll(split(tokens.subList(start, i)));
                start = i + 1;
            }
        }
        if (start > 0) {
            found.addAll(split(tokens.subList(start, tokens.size())));
            return found;
        }
        return enclosed
                ? split(tokens.subList(1, tokens.size() - 1))
                : List.of(CheckComparison.term(flat(tokens)));
    }

    /** The tokens without parentheses, which no comparison of ours needs to be understood. */
    private static List<Token> flat(List<Token> tokens) {
        return withoutCasts(tokens).stream()
                .filter(token -> !token.is("(") && !token.is(")"))
                .toList();
    }

    /** The tokens without casts; a number in quotes, as negative ones are, becomes a word. */
    private static List<Token> withoutCasts(List<Token> tokens) {
        List<Token> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            if (is(tokens, at, ":") && is(tokens, at + 1, ":")) {
                String type = text(tokens, at + 2);
                if (NUMBERS.contains(type) && !found.isEmpty()) {
                    found.add(unquoted(found.removeLast()));
                }
                at = afterType(tokens, at + 2);
            } else {
                found.add(tokens.get(at++));
            }
        }
        return found;
    }

    private static Token unquoted(Token token) {
        return token.kind() == Kind.STRING
                ? new Token(Kind.WORD, token.text().substring(1, token.text().length() - 1))
                : token;
    }

    /** The place after a type such as {@code character varying(20)[]}. */
    private static int afterType(List<Token> tokens, int type) {
        int at = type + 1;
        while (is(tokens, at, ".") || TYPE_WORDS.contains(text(tokens, at))) {
            at += is(tokens, at, ".") ? 2 : 1;
        }
        if (is(tokens, at, "(")) {
            while (!is(tokens, at, ")") && at < tokens.size()) {
                at++;
            }
            at++;
        }
        while (is(tokens, at, "[") && is(tokens, at + 1, "]")) {
            at += 2;
        }
        return at;
    }

    private static boolean is(List<Token> tokens, int at, String sign) {
        return at < tokens.size() && tokens.get(at).is(sign);
    }

    private static String text(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).text() : "";
    }
}

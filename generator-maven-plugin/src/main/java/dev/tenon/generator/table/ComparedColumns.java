package dev.tenon.generator.table;

import dev.tenon.generator.migration.SqlTokens;
import dev.tenon.generator.migration.SqlTokens.Kind;
import dev.tenon.generator.migration.SqlTokens.Token;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns of a table that a condition holds against a value which an index could find: {@code
 * tenant_id = (select …)}, {@code owner in (…)}. Not those held against a literal, as in {@code
 * published = true}, of which there are few values, nor those inside a query of its own.
 */
public final class ComparedColumns {

    private final List<Token> tokens;
    private final String table;
    private final Collection<String> columns;

    private ComparedColumns(List<Token> tokens, String table, Collection<String> columns) {
        this.tokens = tokens;
        this.table = table;
        this.columns = columns;
    }

    /**
     * Finds them, in the order of the condition.
     *
     * @param condition SQL
     * @param table the table's name as stored, by which columns may be qualified
     * @param columns the table's columns as stored
     */
    public static Set<String> of(String condition, String table, Collection<String> columns) {
        var words =
                SqlTokens.of(condition).stream()
                        .filter(token -> token.kind() != Kind.SPACE && token.kind() != Kind.COMMENT)
                        .toList();
        return new ComparedColumns(words, table, columns).find();
    }

    private Set<String> find() {
        Set<String> found = new LinkedHashSet<>();
        int query = 0; // depth of parentheses within a query of its own
        for (int at = 0; at < tokens.size(); at++) {
            if (is(at, "(")) {
                query += query > 0 || is(at + 1, "select") ? 1 : 0;
            } else if (is(at, ")")) {
                query -= query > 0 ? 1 : 0;
            } else if (query == 0 && isColumn(at) && isCompared(at)) {
                found.add(name(at));
            }
        }
        return found;
    }

    private boolean isColumn(int at) {
        return columns.contains(name(at)) && !is(at + 1, "(") && !is(at + 1, ".") && isOurs(at);
    }

    private boolean isOurs(int at) {
        return !is(at - 1, ".") || name(at - 2).equals(table);
    }

    private boolean isCompared(int at) {
        int after = is(at + 1, ":") && is(at + 2, ":") ? at + 4 : at + 1;
        int before = is(at - 1, ".") ? at - 3 : at - 1;
        return is(after, "in")
                || (isEquals(after) && !isLiteral(after + 1))
                || (isEquals(before) && !isLiteral(before - 1));
    }

    /** Not one half of {@code <=}, {@code >=} or {@code !=}. */
    private boolean isEquals(int at) {
        return is(at, "=")
                && IntStream.of(at - 1, at + 1)
                        .noneMatch(near ->
                                List.of("<", ">", "!", "=").stream().anyMatch(s -> is(near, s)));
    }

    private boolean isLiteral(int at) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        var token = tokens.get(at);
        return token.kind() == Kind.STRING
                || is(at, "true")
                || is(at, "false")
                || is(at, "null")
                || (token.kind() == Kind.WORD && Character.isDigit(token.text().charAt(0)));
    }

    private boolean is(int at, String text) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(text);
    }

    /** The name a token stands for: as stored, so in lower case unless it is quoted. */
    private String name(int at) {
        if (at < 0 || at >= tokens.size()) {
            return "";
        }
        var token = tokens.get(at);
        return switch (token.kind()) {
            case WORD -> token.text().toLowerCase(Locale.ROOT);
            case NAME ->
                    token.text().startsWith("\"")
                            ? token.text()
                                    .substring(1, token.text().length() - 1)
                                    .replace("\"\"", "\"")
                            : "";
            case STRING, OTHER_STRING, COMMENT, SPACE, SIGN -> "";
        };
    }
}

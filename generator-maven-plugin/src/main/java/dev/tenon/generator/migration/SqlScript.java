package dev.tenon.generator.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a generated script apart into statements of our own looks. */
final class SqlScript {

    private SqlScript() {}

    /**
     * The statements of a script: comments gone, key words in lower case, tabs as four spaces, no
     * semicolons, what stands in quotes untouched.
     */
    static List<String> statements(String script) {
        List<String> found = new ArrayList<>();
        var current = new StringBuilder();
        int blocks = 0;
        for (var token : SqlTokens.of(script)) {
            blocks = Math.max(0, blocks + nesting(token, current));
            if (token.is(";") && blocks == 0) {
                add(found, current);
                current = new StringBuilder();
            } else {
                append(current, token);
            }
        }
        add(found, current);
        return found;
    }

    private static void append(StringBuilder statement, SqlTokens.Token token) {
        switch (token.kind()) {
            case WORD -> statement.append(token.text().toLowerCase(Locale.ROOT));
            case SPACE ->
                    statement.append(token.text().replace("\t", "    ").replaceAll(" +\n", "\n"));
            case COMMENT -> {}
            case STRING, OTHER_STRING, NAME, SIGN -> statement.append(token.text());
        }
    }

    /**
     * SQL-standard function bodies hold statements between {@code begin atomic} and {@code end}.
     */
    private static int nesting(SqlTokens.Token token, StringBuilder before) {
        boolean inBody = before.indexOf("begin atomic") >= 0;
        if (token.is("atomic") && before.toString().stripTrailing().endsWith("begin")) {
            return 1;
        }
        if (inBody && token.is("case")) {
            return 1;
        }
        return inBody && token.is("end") ? -1 : 0;
    }

    private static void add(List<String> found, StringBuilder statement) {
        String text = statement.toString().strip();
        if (!text.isEmpty()) {
            found.add(text);
        }
    }

    /**
     * The statement with no <code>${</code> left in its strings, which Flyway would take for a
     * placeholder in a project that has them on.
     */
    static String withoutPlaceholders(String statement) {
        var text = new StringBuilder();
        for (var token : SqlTokens.of(statement)) {
            boolean hidden = token.kind() == SqlTokens.Kind.STRING && token.text().contains("${");
            text.append(
                    hidden
                            ? "E" + token.text().replace("\\", "\\\\").replace("${", "$\\x7b")
                            : token.text());
        }
        return text.toString();
    }

    /** The statement with nothing left in its quotes, for a look at its words. */
    static String withoutQuoted(String statement) {
        var text = new StringBuilder();
        for (var token : SqlTokens.of(statement)) {
            text.append(
                    switch (token.kind()) {
                        case STRING, OTHER_STRING -> "''";
                        case NAME -> "\"\"";
                        case COMMENT -> "";
                        case WORD, SPACE, SIGN -> token.text();
                    });
        }
        return text.toString();
    }
}

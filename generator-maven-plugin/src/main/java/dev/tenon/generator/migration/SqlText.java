package dev.tenon.generator.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and texts as SQL spells them. */
public final class SqlText {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final Set<String> RESERVED = reserved();

    private SqlText() {}

    /** A name as SQL takes it: quoted only where it must be, as {@code quote_ident} does. */
    public static String quote(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A text as an SQL literal; backslashes mean themselves. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A table or another object of a schema. */
    static String qualified(String schema, String name) {
        return quote(schema) + "." + quote(name);
    }

    /** Column names, separated by commas. */
    static String list(List<String> names) {
        return names.stream().map(SqlText::quote).collect(Collectors.joining(", "));
    }

    private static Set<String> reserved() {
        try (InputStream words = SqlText.class.getResourceAsStream("reserved-words.txt")) {
            if (words == null) {
                throw new IllegalStateException("reserved-words.txt is not beside its class");
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

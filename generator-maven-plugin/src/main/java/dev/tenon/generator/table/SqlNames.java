package dev.tenon.generator.table;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Names and texts as SQL spells them. */
public final class SqlNames {

    /** Bytes that PostgreSQL keeps of a name (its documentation, §4.1.1, NAMEDATALEN - 1). */
    static final int MAX_BYTES = 63;

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    // PostgreSQL 18, appendix C: the key words that cannot name a column without quotes.
    private static final Set<String> RESERVED =
            Set.of(
                    ("all analyse analyze and any array as asc asymmetric authorization binary both"
                         + " case cast check collate collation column concurrently constraint"
                         + " create cross current_catalog current_date current_role current_schema"
                         + " current_time current_timestamp current_user default deferrable desc"
                         + " distinct do else end except false fetch for foreign freeze from full"
                         + " grant group having ilike in initially inner intersect into is isnull"
                         + " join lateral leading left like limit localtime localtimestamp natural"
                         + " not notnull null offset on only or order outer overlaps placing"
                         + " primary references returning right select session_user similar some"
                         + " symmetric system_user table tablesample then to trailing true union"
                         + " unique user using variadic verbose when where window with")
                            .split(" "));

    private SqlNames() {}

    /** A name as it must be written, in quotes where it needs them. */
    public static String identifier(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A text as a literal; PostgreSQL's documentation §4.1.2.1, standard_conforming_strings on. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}

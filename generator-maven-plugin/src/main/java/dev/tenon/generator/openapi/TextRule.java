package dev.tenon.generator.openapi;

import java.util.List;
import java.util.regex.Pattern;

/** What holds for every text a service takes: PostgreSQL cannot store the character U+0000. */
final class TextRule {

    /** Any text without U+0000; read alike by ECMA-262, Python and Java. */
    static final String NO_NUL = "^[^\\u0000]*$";

    // A pattern bound at both ends, of plain characters and positive classes, lets no U+0000 in.
    private static final Pattern STRICT =
            Pattern.compile("\\^[^.^|\\\\]*(\\\\[dws.+*?()/-][^.^|\\\\]*)*\\$");

    private TextRule() {}

    /** Adds the pattern of the spec, and the rule where the pattern alone would let U+0000 in. */
    static void add(Builder schema, String pattern) {
        schema.put("pattern", pattern);
        if (!STRICT.matcher(pattern).matches()) {
            var rule = new Builder().put("pattern", NO_NUL).build();
            schema.put("allOf", Json.array(List.of(rule)));
        }
    }
}

package dev.tenon.runtime.codec;

import java.util.Locale;
import java.util.Map;

/** Names of Unicode properties: ECMA-262 §22.2.1 to java.util.regex. */
final class EcmaProperty {

    /** Long names of general categories, which java.util.regex does not know. */
    private static final Map<String, String> CATEGORIES =
            Map.ofEntries(
                    Map.entry("Letter", "L"),
                    Map.entry("Cased_Letter", "LC"),
                    Map.entry("Uppercase_Letter", "Lu"),
                    Map.entry("Lowercase_Letter", "Ll"),
                    Map.entry("Titlecase_Letter", "Lt"),
                    Map.entry("Modifier_Letter", "Lm"),
                    Map.entry("Other_Letter", "Lo"),
                    Map.entry("Mark", "M"),
                    Map.entry("Number", "N"),
                    Map.entry("Decimal_Number", "Nd"),
                    Map.entry("Letter_Number", "Nl"),
                    Map.entry("Other_Number", "No"),
                    Map.entry("Punctuation", "P"),
                    Map.entry("Symbol", "S"),
                    Map.entry("Math_Symbol", "Sm"),
                    Map.entry("Currency_Symbol", "Sc"),
                    Map.entry("Separator", "Z"),
                    Map.entry("Space_Separator", "Zs"),
                    Map.entry("Other", "C"),
                    Map.entry("Control", "Cc"));

    private EcmaProperty() {}

    /** The set of a property such as {@code Letter}, {@code Lu}, {@code Script=Greek}. */
    static String translate(String property, boolean negated) {
        String escape = negated ? "\\P{" : "\\p{";
        int equals = property.indexOf('=');
        String value = property.substring(equals + 1);
        if (equals > 0) {
            String name = property.substring(0, equals).toLowerCase(Locale.ROOT);
            return name.startsWith("s")
                    ? escape + "script=" + value + "}"
                    : escape + CATEGORIES.getOrDefault(value, value) + "}";
        }
        if (property.equals("Any") && !negated) {
            return "\\x{0}-\\x{10ffff}";
        }
        boolean asItIs = property.length() <= 2 || property.equals("ASCII");
        return escape
                + (asItIs ? property : CATEGORIES.getOrDefault(property, "Is" + property))
                + "}";
    }
}

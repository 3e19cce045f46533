package dev.tenon.generator.plan;

import java.util.Locale;
import java.util.Map;

/**
 * Spells out what Java does not allow in a name, so that {@code A+} and {@code A-} stay two: {@code
 * A_plus} and {@code A_minus}. A separator between letters or digits becomes an underscore.
 */
final class Spelling {

    private static final String SEPARATORS = " -_./:";

    private static final Map<Integer, String> WORDS =
            Map.ofEntries(
                    Map.entry((int) ' ', "space"),
                    Map.entry((int) '_', "underscore"),
                    Map.entry((int) '-', "minus"),
                    Map.entry((int) '+', "plus"),
                    Map.entry((int) '*', "star"),
                    Map.entry((int) '/', "slash"),
                    Map.entry((int) '.', "dot"),
                    Map.entry((int) ',', "comma"),
                    Map.entry((int) ':', "colon"),
                    Map.entry((int) '$', "dollar"),
                    Map.entry((int) '%', "percent"),
                    Map.entry((int) '&', "and"),
                    Map.entry((int) '<', "less"),
                    Map.entry((int) '>', "greater"),
                    Map.entry((int) '=', "equals"),
                    Map.entry((int) '!', "not"),
                    Map.entry((int) '#', "hash"),
                    Map.entry((int) '@', "at"));

    private Spelling() {}

    /** The name in letters, digits and underscores; never empty. */
    static String of(String name) {
        int[] characters = name.codePoints().toArray();
        boolean bare = name.codePoints().noneMatch(Spelling::isWord);
        StringBuilder spelled = new StringBuilder(bare && characters.length == 0 ? "empty" : "");
        for (int i = 0; i < characters.length; i++) {
            int c = characters[i];
            if (isWord(c)) {
                spelled.appendCodePoint(c);
            } else if (!bare && (c == '_' || isBetweenWords(characters, i))) {
                spelled.append('_');
            } else {
                spelled.append('_').append(word(c)).append('_');
            }
        }
        String text = spelled.toString();
        return bare ? text.replaceAll("^_|_$", "").replace("__", "_") : text;
    }

    private static boolean isBetweenWords(int[] characters, int i) {
        return SEPARATORS.indexOf(characters[i]) >= 0
                && i > 0
                && i + 1 < characters.length
                && isWord(characters[i - 1])
                && isWord(characters[i + 1]);
    }

    private static boolean isWord(int c) {
        return c != '_'
                && c != '$'
                && Character.isJavaIdentifierPart(c)
                && !Character.isIdentifierIgnorable(c);
    }

    private static String word(int c) {
        return WORDS.getOrDefault(c, "u" + Integer.toHexString(c).toLowerCase(Locale.ROOT));
    }
}

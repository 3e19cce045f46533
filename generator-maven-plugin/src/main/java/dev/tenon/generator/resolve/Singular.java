package dev.tenon.generator.resolve;

import dev.tenon.generator.table.ColumnNames;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words that a plural in a path may stand for. */
final class Singular {

    private Singular() {}

    /**
     * The word itself and its likely singulars, in snake_case: {@code pets} gives {@code pets} and
     * {@code pet}, {@code petCategories} gives {@code pet_category}, {@code boxes} gives {@code
     * box}. English only; any other word is written in the spec.
     */
    static Set<String> of(String word) {
        String snake = ColumnNames.snakeCase(word);
        var words = new LinkedHashSet<String>();
        words.add(snake);
        ending(words, snake, "ies", "y");
        ending(words, snake, "es", "");
        ending(words, snake, "s", "");
        return words;
    }

    private static void ending(Set<String> words, String word, String ending, String instead) {
        if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
            words.add(word.substring(0, word.length() - ending.length()) + instead);
        }
    }
}

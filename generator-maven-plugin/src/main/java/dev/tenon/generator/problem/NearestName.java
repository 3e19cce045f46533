package dev.tenon.generator.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a wrong one was probably meant to be. */
public final class NearestName {

    private static final int MAX_DISTANCE = 3;
    private static final int MAX_LENGTH = 100;

    private NearestName() {}

    /**
     * The nearest known name: {@code onwer} is near {@code owner}, {@code desc} is near {@code
     * description}, {@code id} is near nothing in {@code name, born}. Letter case does not count.
     * Of two equally near the first wins.
     *
     * @param wrong what was written
     * @param known names that exist, in the order in which they should win
     */
    public static Optional<String> of(String wrong, Collection<String> known) {
        if (wrong.length() > MAX_LENGTH || wrong.isEmpty()) {
            return Optional.empty();
        }
        var best = Optional.<String>empty();
        int bestScore = Integer.MAX_VALUE;
        for (var name : known) {
            int score = score(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (score < bestScore) {
                best = Optional.of(name);
                bestScore = score;
            }
        }
        return best;
    }

    /** The sentence {@code did you mean "owner"?}, or the text given when nothing is near. */
    public static String fix(String wrong, Collection<String> known, String otherwise) {
        return of(wrong, known).map(name -> "did you mean \"" + name + "\"?").orElse(otherwise);
    }

    // The limit shrinks with the names: two of three letters wrong is another word.
    private static int score(String wrong, String name) {
        if (name.length() > MAX_LENGTH) {
            return Integer.MAX_VALUE;
        }
        int shorter = Math.min(wrong.length(), name.length());
        int distance = distance(wrong, name);
        if (distance <= Math.min(MAX_DISTANCE, Math.max(1, shorter / 2))) {
            return distance;
        }
        boolean prefix = shorter >= 2 && (name.startsWith(wrong) || wrong.startsWith(name));
        return prefix ? MAX_DISTANCE + 1 : Integer.MAX_VALUE;
    }

    // Optimal string alignment: insert, delete, change one letter, or swap two neighbours.
    private static int distance(String left, String right) {
        var rows = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (Math.min(i, j) == 0) {
                    rows[i][j] = Math.max(i, j);
                    continue;
                }
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int best = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
                rows[i][j] = Math.min(best, rows[i - 1][j - 1] + change);
                if (Math.min(i, j) > 1 && swapped(left.substring(i - 2, i), right, j)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[left.length()][right.length()];
    }

    private static boolean swapped(String pair, String right, int end) {
        return pair.charAt(0) == right.charAt(end - 1) && pair.charAt(1) == right.charAt(end - 2);
    }
}

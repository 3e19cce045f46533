package dev.tenon.runtime.problem;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name somebody most likely meant. */
public final class NearestName {

    /** Longer names are not compared: nobody mistypes that much. */
    private static final int LONGEST = 100;

    private NearestName() {}

    /**
     * The known name fewest edits away from {@code name}, case aside; null when none is closer than
     * about a third of its length. Of equally near names the first wins.
     */
    public static @Nullable String of(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return null;
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) < least) {
                int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
                if (edits < least) {
                    least = edits;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
    private static int edits(String from, String to) {
        int[][] table = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, new int[] {i, j}, from, to);
            }
        }
        return table[from.length()][to.length()];
    }

    private static int step(int[][] table, int[] cell, String from, String to) {
        int i = cell[0];
        int j = cell[1];
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = table[i - 1][j - 1] + (same ? 0 : 1);
        least = Math.min(least, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}

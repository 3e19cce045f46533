package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;
import java.util.regex.Pattern;

/** Places in a migration. */
final class ScriptLines {

    private ScriptLines() {}

    /**
     * A whole line.
     *
     * @param line 1-based; anything outside the file means its first line
     */
    static Location.InFile location(MigrationScript script, int line) {
        var lines = script.text().lines().toList();
        int known = line >= 1 && line <= lines.size() ? line : 1;
        String text = lines.isEmpty() ? "" : lines.get(known - 1);
        int indent = text.length() - text.stripLeading().length();
        return new Location.InFile(
                script.path(), known, indent + 1, Math.max(1, text.strip().length()), "", text);
    }

    /** The first line below the header that has a name in it, else the first of all. */
    static Location.InFile firstMention(MigrationScript script, String name) {
        var lines = script.text().lines().toList();
        var word = Pattern.compile("(?<![\\w])" + Pattern.quote(name) + "(?![\\w])");
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("--") && word.matcher(lines.get(i)).find()) {
                return location(script, i + 1);
            }
        }
        return location(script, 1);
    }
}

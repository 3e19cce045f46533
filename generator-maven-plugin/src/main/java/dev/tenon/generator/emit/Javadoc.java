package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of a spec as Javadoc. Nothing in it can end the comment, start a tag, or be read as a
 * Unicode escape, which the compiler sees even in comments (JLS §3.3).
 */
final class Javadoc {

    private static final int WIDTH = 90;

    private Javadoc() {}

    /** The text, escaped and wrapped; without a final line end. */
    static CodeBlock of(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : escape(text.strip()).split("\\R\\s*\\R", -1)) {
            if (!lines.isEmpty()) {
                lines.add("");
                wrap(lines, "<p>" + paragraph);
            } else {
                wrap(lines, paragraph);
            }
        }
        return CodeBlock.of("$L", String.join("\n", lines));
    }

    /** The text, escaped, on one line. */
    static String line(String text) {
        return escape(text.strip()).replaceAll("\\s+", " ");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("{", "&#123;")
                .replace("*/", "*&#47;");
    }

    private static void wrap(List<String> lines, String paragraph) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }
}

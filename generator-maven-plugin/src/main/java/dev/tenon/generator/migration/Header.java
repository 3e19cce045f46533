package dev.tenon.generator.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The comment at the top of a migration that Tenon wrote: who wrote it, what it means, and a
 * checksum of everything else in the file, by which an edit by hand is noticed.
 */
final class Header {

    private static final Pattern WRITTEN =
            Pattern.compile("^-- \\S+: written by Tenon from .*", Pattern.DOTALL);
    private static final Pattern CHECKSUM = Pattern.compile("(?m)^-- checksum ([0-9a-f]{16})\n");

    private Header() {}

    /**
     * The file's whole text.
     *
     * @param lead first line without {@code -- }, as {@link #lead} gives it
     * @param remarks further lines, such as the reasons of what was allowed
     * @param body statements; ends with a line feed
     */
    static String write(String lead, Iterable<String> remarks, String body) {
        var head = new StringBuilder("-- ").append(oneLine(lead)).append('\n');
        for (var remark : remarks) {
            head.append("-- ").append(oneLine(remark)).append('\n');
        }
        String rest = head + body;
        return head + "-- checksum " + checksum(rest) + "\n" + body;
    }

    /** The first line of a file. */
    static String lead(String file, String spec, String summary) {
        return file + ": written by Tenon from " + spec + "; review, then commit. " + summary;
    }

    /** Whether Tenon wrote the file, edited since or not. */
    static boolean ours(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** Whether Tenon wrote the file and nobody has edited it. Line ends do not count. */
    static boolean untouched(String text) {
        String lines = text.replace("\r\n", "\n");
        var found = CHECKSUM.matcher(lines);
        return ours(lines)
                && found.find()
                && found.group(1)
                        .equals(
                                checksum(
                                        lines.substring(0, found.start())
                                                + lines.substring(found.end())));
    }

    /** Comment text from elsewhere: no line ends, and nothing Flyway takes for a placeholder. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("${", "$ {").strip();
    }

    /** The first 16 digits of the SHA-256. */
    static String checksum(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

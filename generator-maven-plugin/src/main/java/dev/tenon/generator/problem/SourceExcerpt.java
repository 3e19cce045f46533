package dev.tenon.generator.problem;

import java.util.function.IntUnaryOperator;

/**
 * A source line and the carets under it, cut to what fits on a screen.
 *
 * @param line printable text; a cut is marked by '…'
 * @param carets blanks and tabs as in the line, then '^'
 */
record SourceExcerpt(String line, String carets) {

    /** Characters of a line that are shown. */
    private static final int WIDTH = 160;

    /** Characters that are shown before the token when the line has to be cut. */
    private static final int LEAD = 40;

    static SourceExcerpt of(Location.InFile file) {
        var all = file.text().codePoints().toArray();
        int token = Math.clamp(file.column() - 1L, 0, all.length);
        int from = all.length > WIDTH ? Math.max(0, token - LEAD) : 0;
        int to = Math.min(all.length, from + WIDTH);
        var shown = new String(all, from, to - from);
        int length = Math.clamp(file.length(), 1, Math.max(1, to - token));
        var before = new String(all, from, token - from);
        var lead = from > 0 ? "…" : "";
        return new SourceExcerpt(
                lead + printable(shown) + (to < all.length ? "…" : ""),
                blanks(lead + before) + "^".repeat(length));
    }

    /** The text with everything but tabs that a terminal would act on replaced. */
    static String printable(String text) {
        return map(text, point -> point != '\t' && isControl(point) ? '\u00B7' : point);
    }

    // Tabs stay, so that the carets stand right whatever width the terminal gives them.
    private static String blanks(String text) {
        return map(text, point -> point == '\t' ? '\t' : ' ');
    }

    private static String map(String text, IntUnaryOperator mapping) {
        return text.codePoints()
                .map(mapping)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // Format characters too: they include those that turn the direction of the text around.
    private static boolean isControl(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
    }
}

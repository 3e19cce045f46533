package dev.tenon.generator.table;

import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecField;
import dev.tenon.generator.spec.SpecSettings.Naming;
import java.util.Locale;

/**
 * Which column a field stands for.
 *
 * @param naming how a field's name becomes a column's when it does not say
 */
public record ColumnNames(Naming naming) {

    /** Those of a document; a plain OpenAlchemy spec has columns named as its fields. */
    public static ColumnNames of(SpecDocument spec) {
        return new ColumnNames(spec.plain() ? Naming.SAME : spec.settings().naming());
    }

    /** The column's name, as written at the field or following from the field's. */
    public String of(SpecField field) {
        return field.schema().column().column().map(Located::value).orElse(of(field.name()));
    }

    /** The column's name that follows from a field's or parameter's. */
    public String of(String field) {
        return naming == Naming.SAME ? field : snakeCase(field);
    }

    /**
     * The words of a name in lower case with underscores between: {@code petID} gives {@code
     * pet_id}, {@code HTTPServer2} gives {@code http_server2}, {@code line2Text} gives {@code
     * line2_text}, {@code first-name} gives {@code first_name}. Underscores stay as they are.
     */
    public static String snakeCase(String name) {
        var text = new StringBuilder();
        int[] points = name.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (startsWord(points, i)) {
                text.append('_');
            }
            text.appendCodePoint(isSeparator(points[i]) ? '_' : points[i]);
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(int[] points, int i) {
        if (i == 0 || !Character.isUpperCase(points[i])) {
            return false;
        }
        int before = points[i - 1];
        if (Character.isLowerCase(before) || Character.isDigit(before)) {
            return true;
        }
        // The last capital of a run begins the next word, as the S in HTTPServer.
        return Character.isUpperCase(before)
                && i + 1 < points.length
                && Character.isLowerCase(points[i + 1]);
    }

    private static boolean isSeparator(int point) {
        return point == '-' || point == '.' || point == ' ';
    }
}

package dev.tenon.generator.jooq;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * The Java names of jOOQ's classes and constants, as a function of the names in the database alone,
 * so that code on top of them can be planned without reading them. Two names of the database may
 * give one Java name; that is for the caller to report.
 */
public final class JooqNames {

    private JooqNames() {}

    /** Class of a table: {@code pet_visit} gives {@code PetVisitTable}. */
    public static String tableClass(String table) {
        return pascal(table) + "Table";
    }

    /** Class of a table's columns: {@code pet_visit} gives {@code PetVisitColumns}. */
    public static String columnsClass(String table) {
        return pascal(table) + "Columns";
    }

    /** Class of a table's rows: {@code pet_visit} gives {@code PetVisitRecord}. */
    public static String recordClass(String table) {
        return pascal(table) + "Record";
    }

    /** Constant of a table in its class: {@code pet_visit} gives {@code PET_VISIT}. */
    public static String tableConstant(String table) {
        return upper(table);
    }

    /**
     * Field of a column in its table's class: {@code ownerId} gives {@code OWNER_ID}. A column
     * named like its table gets a final underscore, for both stand in one class.
     */
    public static String columnConstant(String table, String column) {
        String name = upper(column);
        return name.equals(upper(table)) ? name + "_" : name;
    }

    /**
     * Package of a schema's classes, where several schemas are read: {@code Shop} gives {@code
     * shop}.
     */
    public static String schemaPackage(String schema) {
        String name = upper(schema).toLowerCase(Locale.ROOT);
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    /** {@code ownerId} and {@code owner-id} give {@code OWNER_ID}. */
    static String upper(String name) {
        StringBuilder java = new StringBuilder();
        int previous = '_';
        for (int c : name.codePoints().toArray()) {
            if (Character.isUpperCase(c) && Character.isLowerCase(previous)) {
                java.append('_');
            }
            java.appendCodePoint(isPart(c) ? c : '_');
            previous = c;
        }
        return identifier(java.toString().toUpperCase(Locale.ROOT));
    }

    /** {@code owner_id} and {@code ownerId} give {@code OwnerId}. */
    static String pascal(String name) {
        StringBuilder java = new StringBuilder();
        boolean start = true;
        for (int c : name.codePoints().toArray()) {
            if (!isPart(c) || c == '_') {
                start = true;
            } else {
                java.appendCodePoint(start ? Character.toTitleCase(c) : c);
                start = false;
            }
        }
        return identifier(java.toString());
    }

    private static boolean isPart(int c) {
        return c != '$' && Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private static String identifier(String name) {
        // jOOQ adds underscores of its own to names that are nothing else.
        String letters = name.chars().allMatch(c -> c == '_') ? "X" + name : name;
        return Character.isJavaIdentifierStart(letters.codePointAt(0)) ? letters : "_" + letters;
    }
}

package dev.tenon.runtime.codec;

/**
 * Translates character classes. In ECMA-262 a bracket or {@code &&} inside a class is just itself,
 * and an empty class matches nothing; in java.util.regex they nest, intersect, and are errors.
 */
final class EcmaClass {

    private final EcmaCursor cursor;
    private final StringBuilder items = new StringBuilder();

    private EcmaClass(EcmaCursor cursor) {
        this.cursor = cursor;
    }

    /** Translates the class the cursor stands on, moving over it. */
    static void translate(EcmaCursor cursor, StringBuilder out) {
        cursor.take("[");
        boolean negated = cursor.take("^");
        EcmaClass content = new EcmaClass(cursor);
        while (cursor.peek() != ']') {
            content.item();
        }
        cursor.next();
        if (!content.items.isEmpty()) {
            out.append(negated ? "[^" : "[").append(content.items).append(']');
        } else {
            out.append(negated ? "[\\x{0}-\\x{10ffff}]" : "(?!)");
        }
    }

    private void item() {
        EcmaEscape first = atom();
        items.append(first.text());
        if (first.set() || !cursor.take("-")) {
            return;
        }
        if (cursor.peek() == ']') {
            EcmaEscape.literal('-', items);
            return;
        }
        EcmaEscape last = atom();
        if (last.set()) {
            EcmaEscape.literal('-', items);
        } else if (last.codePoint() < first.codePoint()) {
            throw cursor.fail("a range from high to low before");
        } else {
            items.append('-');
        }
        items.append(last.text());
    }

    private EcmaEscape atom() {
        if (cursor.take("\\b")) {
            return EcmaEscape.character('\b');
        }
        return cursor.peek() == '\\'
                ? EcmaEscape.read(cursor)
                : EcmaEscape.character(cursor.next());
    }
}

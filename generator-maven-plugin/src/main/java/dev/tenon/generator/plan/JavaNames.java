package dev.tenon.generator.plan;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of the spec as Java names. Two names may give one; {@link NameClashes} reports that. */
final class JavaNames {

    // JLS §3.9: no type may be called so, though they are no keywords.
    private static final Set<String> NO_TYPES =
            Set.of("record", "var", "yield", "sealed", "permits", "when");

    // JLS §8.10.1 forbids them as components of a record, for Object has methods of that name.
    private static final Set<String> OBJECT_METHODS =
            Set.of(
                    "clone",
                    "finalize",
                    "getClass",
                    "hashCode",
                    "notify",
                    "notifyAll",
                    "toString",
                    "wait");

    private JavaNames() {}

    /** {@code pet-status} gives {@code PetStatus}. */
    static String type(String name) {
        String java = words(name, true);
        return NO_TYPES.contains(java) ? java + "_" : java;
    }

    /**
     * {@code owner_id} and {@code OwnerId} give {@code ownerId}; {@code class} gives {@code
     * class_}.
     */
    static String member(String name) {
        String java = words(name, false);
        return OBJECT_METHODS.contains(java) ? java + "_" : java;
    }

    /**
     * {@code ownerId} and {@code owner-id} give {@code OWNER_ID}; {@code A+} gives {@code A_PLUS}.
     */
    static String constant(String name) {
        StringBuilder java = new StringBuilder();
        int previous = '_';
        for (int c : Spelling.of(name).codePoints().toArray()) {
            if (Character.isUpperCase(c) && Character.isLowerCase(previous)) {
                java.append('_');
            }
            java.appendCodePoint(c);
            previous = c;
        }
        String trimmed = java.toString().replaceAll("_+", "_").replaceAll("^_(?=\\D)|(?<=.)_$", "");
        return legal(trimmed.toUpperCase(Locale.ROOT));
    }

    private static String words(String name, boolean capital) {
        StringBuilder java = new StringBuilder();
        boolean start = capital;
        for (int c : Spelling.of(name).codePoints().toArray()) {
            if (c == '_') {
                start = capital || !java.isEmpty();
            } else if (java.isEmpty() && !capital) {
                java.appendCodePoint(Character.toLowerCase(c));
                start = false;
            } else {
                java.appendCodePoint(start ? Character.toTitleCase(c) : c);
                start = false;
            }
        }
        return legal(java.toString());
    }

    private static String legal(String name) {
        boolean starts = !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
        String java = starts ? name : "_" + name;
        return SourceVersion.isKeyword(java) ? java + "_" : java;
    }
}

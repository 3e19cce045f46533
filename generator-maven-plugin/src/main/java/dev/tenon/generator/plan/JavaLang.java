package dev.tenon.generator.plan;

import java.util.Set;

/** The types of {@code java.lang} that generated code names. */
final class JavaLang {

    private static final Set<String> NAMES =
            Set.of(
                    "Boolean",
                    "Class",
                    "Double",
                    "Enum",
                    "Float",
                    "Integer",
                    "Long",
                    "Object",
                    "Override",
                    "Record",
                    "String",
                    "SuppressWarnings");

    private JavaLang() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }
}

package dev.tenon.runtime.problem;

import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.Relation;
import org.jspecify.annotations.Nullable;

/** Names of columns as the spec has them. */
final class FieldNames {

    private FieldNames() {}

    /** The field of a column; null for a column the spec does not show. */
    static @Nullable String of(Relation<?> relation, String column) {
        for (Relation.Member each : relation.columns()) {
            if (each.column().name().equals(column)) {
                return each.name();
            }
        }
        return null;
    }

    /** A violation at a member of the body. */
    static Violation violation(String field, String code, String message) {
        // RFC 6901 §3: '~' and '/' are escaped in a pointer.
        String pointer = "/" + field.replace("~", "~0").replace("/", "~1");
        return new Violation(pointer, false, code, message, null);
    }
}

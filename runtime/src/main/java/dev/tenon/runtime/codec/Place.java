package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A value in a request, and where its violations go. Messages follow the name of the value: "must
 * be a string".
 */
final class Place {

    /** Longer names are cut: an answer need not repeat what is nonsense. */
    private static final int LONGEST = 100;

    private final Violations violations;
    private final String text;
    private final boolean parameter;
    private final int index;

    private Place(Violations violations, String text, boolean parameter, int index) {
        this.violations = violations;
        this.text = text;
        this.parameter = parameter;
        this.index = index;
    }

    /** A member of the body; {@code pointer} is its JSON pointer. */
    static Place member(Violations violations, String pointer) {
        return new Place(violations, pointer, false, -1);
    }

    /** A parameter. */
    static Place parameter(Violations violations, String name) {
        return new Place(violations, name, true, -1);
    }

    /** The JSON pointer of a member of the body's object (RFC 6901 §3). */
    static String pointer(String name) {
        String cut = name;
        if (name.length() > LONGEST) {
            int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            cut = name.substring(0, end) + "…";
        }
        return "/" + cut.replace("~", "~0").replace("/", "~1");
    }

    /** An item of this array, counted from 0. */
    Place item(int position) {
        return new Place(violations, text, parameter, position);
    }

    /** How many violations the request has so far. */
    int found() {
        return violations.found();
    }

    /** Adds a violation of a rule (422). */
    void invalid(String code, String message) {
        violations.add(violation(code, message, null));
    }

    /** Adds a violation of the form (400). */
    void malformed(String code, String message) {
        malformed(code, message, null);
    }

    /** Adds a violation of the form (400), with what to do about it. */
    void malformed(String code, String message, @Nullable String hint) {
        violations.addMalformed(violation(code, message, hint));
    }

    private Violation violation(String code, String message, @Nullable String hint) {
        String place = index < 0 || parameter ? text : text + "/" + index;
        return new Violation(place, parameter, code, message, hint);
    }
}

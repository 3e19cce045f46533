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
    private final Effort effort;
    private final boolean parameter;
    private String text = "";
    private int index = -1;

    private Place(Violations violations, Effort effort, boolean parameter) {
        this.violations = violations;
        this.effort = effort;
        this.parameter = parameter;
    }

    /** A body of so many bytes, as a whole. */
    static Place body(Violations violations, int bytes) {
        return new Place(violations, new Effort(bytes), false);
    }

    /** A parameter with so many characters. */
    static Place parameter(Violations violations, String name, int characters) {
        Place place = new Place(violations, new Effort(characters), true);
        place.text = name;
        return place;
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

    /** A member of this body, by its JSON pointer. */
    Place member(String pointer) {
        Place place = new Place(violations, effort, parameter);
        place.text = pointer;
        return place;
    }

    /** An item of this array, counted from 0. */
    Place item(int position) {
        Place place = member(text);
        place.index = position;
        return place;
    }

    /** How many violations the request has so far. */
    int found() {
        return violations.found();
    }

    /** What searches for patterns may still cost. */
    Effort effort() {
        return effort;
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

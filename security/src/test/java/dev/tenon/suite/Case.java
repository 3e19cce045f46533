package dev.tenon.suite;

import java.util.List;

/**
 * A case of the scorecard.
 *
 * @param number 1 to 152
 * @param blocker whether a release waits for it
 * @param name what it attacks
 * @param inputs what is tried; empty when nothing can be
 * @param absent what it also names and does not exist yet, so that this part is not run; empty when
 *     all of it is
 */
record Case(int number, boolean blocker, String name, List<Input> inputs, String absent) {

    /** A case that blocks no release. */
    static Case of(int number, String name, Input... inputs) {
        return new Case(number, false, name, List.of(inputs), "");
    }

    /** A case a release waits for. */
    static Case blocker(int number, String name, Input... inputs) {
        return new Case(number, true, name, List.of(inputs), "");
    }

    /** A case that is not run, and is not counted. */
    static Case notRun(int number, String name, String absent) {
        return new Case(number, false, name, List.of(), absent);
    }

    /** The same case, of which a part is not run. */
    Case without(String part) {
        return new Case(number, blocker, name, inputs, part);
    }

    /** The same case with further inputs. */
    Case and(List<Input> more) {
        List<Input> all = new java.util.ArrayList<>(inputs);
        all.addAll(more);
        return new Case(number, blocker, name, List.copyOf(all), absent);
    }

    Group group() {
        return Group.of(number);
    }

    boolean isRun() {
        return !inputs.isEmpty();
    }

    @Override
    public String toString() {
        return number + (blocker ? "! " : " ") + name;
    }
}

package dev.tenon.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The whole table. */
final class Cases {

    private static final int COUNT = 152;

    private Cases() {}

    /**
     * All cases by number.
     *
     * @throws IllegalStateException when a number is missing, or stands twice
     */
    static List<Case> all(Keys keys) {
        List<Case> cases = new ArrayList<>();
        cases.addAll(BodyCases.all());
        cases.addAll(TypeCases.all());
        cases.addAll(JsonCases.all());
        cases.addAll(InjectionCases.all());
        cases.addAll(BuildCases.all());
        cases.addAll(HttpCases.all());
        cases.addAll(FramingCases.all());
        cases.sort(Comparator.comparing(Case::number));
        return List.copyOf(cases);
    }
}

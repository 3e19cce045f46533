package dev.tenon.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        cases.addAll(TokenCases.all());
        cases.addAll(new ForgeryCases(keys).all());
        cases.addAll(new ClaimCases(keys).all());
        cases.addAll(new OddTokenCases(keys).all());
        cases.addAll(SettingCases.all());
        cases.addAll(new KeyCases(keys).all());
        cases.addAll(new RowCases().all());
        cases.addAll(new PoolCases().all());
        cases.addAll(ExhaustionCases.all());
        cases.addAll(FloodCases.all());
        cases.addAll(SlowCases.all());
        cases.sort(Comparator.comparing(Case::number));
        List<Integer> numbers = cases.stream().map(Case::number).toList();
        if (!numbers.equals(IntStream.rangeClosed(1, COUNT).boxed().toList())) {
            throw new IllegalStateException("not each case once: " + numbers);
        }
        return List.copyOf(cases);
    }
}

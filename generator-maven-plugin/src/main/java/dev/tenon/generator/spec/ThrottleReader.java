package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the key {@code throttle}. */
final class ThrottleReader {

    private static final Keys KEYS = Keys.tenon("throttle", "rate concurrent per", "");
    private static final List<String> PER =
            Arrays.stream(SpecThrottle.Per.values()).map(ThrottleReader::word).toList();

    private ThrottleReader() {}

    /** Empty when nothing is said, or nothing that can be read. */
    static Optional<SpecThrottle> read(Obj tenon) {
        return tenon.object("throttle").flatMap(ThrottleReader::throttle);
    }

    private static Optional<SpecThrottle> throttle(Obj obj) {
        KEYS.check(obj.mapping(), obj.problems());
        if (obj.entry("rate").isEmpty() && obj.entry("concurrent").isEmpty()) {
            obj.problems()
                    .add(
                            new Problem(
                                    ProblemCode.BAD_VALUE,
                                    obj.mapping().place().location(),
                                    "\"throttle\" bounds nothing",
                                    "it has neither rate nor concurrent",
                                    "write one such as {rate: 100/1m}, or remove it"));
            return Optional.empty();
        }
        var rate = Quantity.rate(obj, "rate");
        var concurrent = Quantity.positive(obj, "concurrent", "calls are served at a time at most");
        var per = obj.text("per").flatMap(text -> per(obj, text));
        return rate.isEmpty() && concurrent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SpecThrottle(
                                rate,
                                concurrent.map(Located::value),
                                per.orElse(SpecThrottle.Per.CLIENT)));
    }

    private static Optional<SpecThrottle.Per> per(Obj obj, Located<String> text) {
        var found =
                Arrays.stream(SpecThrottle.Per.values())
                        .filter(per -> word(per).equals(text.value()))
                        .findFirst();
        if (found.isEmpty()) {
            obj.problems().add(TermsReader.unknown("per", text, PER));
        }
        return found;
    }

    private static String word(SpecThrottle.Per per) {
        return per.name().toLowerCase(Locale.ROOT);
    }
}

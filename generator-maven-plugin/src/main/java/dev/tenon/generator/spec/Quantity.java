package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts: {@code 500ms}, {@code 2s}, {@code 64kB}. */
final class Quantity {

    private static final Pattern AMOUNT = Pattern.compile("([1-9][0-9]{0,8}) ?([A-Za-z]+)");
    private static final Pattern RATE =
            Pattern.compile("([1-9][0-9]{0,8})/((?:[1-9][0-9]{0,4})?)([smhd])");
    private static final Map<String, Duration> TIMES =
            Map.of(
                    "ms", Duration.ofMillis(1),
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));
    private static final Map<String, Integer> SIZES =
            Map.of("B", 1, "kB", 1000, "MB", 1_000_000, "KiB", 1 << 10, "MiB", 1 << 20);

    private Quantity() {}

    /** A time under a key. */
    static Optional<Duration> duration(Obj obj, String key) {
        return text(obj, key)
                .flatMap(text -> {
                    var amount = AMOUNT.matcher(text.value());
                    var unit = amount.matches() ? TIMES.get(amount.group(2)) : null;
                    if (unit == null) {
                        obj.problems()
                                .add(
                                        wrong(
                                                text,
                                                "a time",
                                                "a time is a whole number and ms, s, m, h or d",
                                                "500ms"));
                        return Optional.empty();
                    }
                    return Optional.of(unit.multipliedBy(Long.parseLong(amount.group(1))));
                });
    }

    /** A number of bytes under a key. */
    static Optional<Integer> bytes(Obj obj, String key) {
        return text(obj, key)
                .flatMap(text -> {
                    var amount = AMOUNT.matcher(text.value());
                    var unit = amount.matches() ? SIZES.get(amount.group(2)) : null;
                    long bytes = unit == null ? 0 : Long.parseLong(amount.group(1)) * unit;
                    if (bytes < 1 || bytes > Integer.MAX_VALUE) {
                        obj.problems()
                                .add(
                                        wrong(
                                                text,
                                                "a size",
                                                "a size is a whole number and B, kB, MB, KiB or"
                                                        + " MiB, 2147483647 bytes at most",
                                                "64kB"));
                        return Optional.empty();
                    }
                    return Optional.of((int) bytes);
                });
    }

    /** A number of calls within a time under a key. */
    static Optional<SpecThrottle.Rate> rate(Obj obj, String key) {
        return obj.text(key)
                .flatMap(text -> {
                    var rate = RATE.matcher(text.value());
                    var unit = rate.matches() ? TIMES.get(rate.group(3)) : null;
                    var within = unit == null ? null : unit.multipliedBy(count(rate.group(2)));
                    if (within == null || within.compareTo(Duration.ofDays(1)) > 0) {
                        obj.problems()
                                .add(
                                        wrong(
                                                text,
                                                "a rate",
                                                "a rate is a number of calls, / and a time in s, m,"
                                                        + " h or d, 1d at most",
                                                "100/1m"));
                        return Optional.empty();
                    }
                    return Optional.of(
                            new SpecThrottle.Rate(Integer.parseInt(rate.group(1)), within));
                });
    }

    private static long count(String digits) {
        return digits.isEmpty() ? 1 : Long.parseLong(digits);
    }

    /** A number of rows under a key. */
    static Optional<Located<Integer>> rows(Obj obj, String key) {
        return positive(obj, key, "rows an answer has at most");
    }

    /**
     * A number under a key that is not zero.
     *
     * @param what what it counts, for the fix
     */
    static Optional<Located<Integer>> positive(Obj obj, String key, String what) {
        var rows = obj.count(key);
        rows.filter(number -> number.value() == 0)
                .ifPresent(number ->
                        obj.problems()
                                .add(
                                        new Problem(
                                                ProblemCode.BAD_VALUE,
                                                number.at(),
                                                "\"" + key + "\" must be at least 1",
                                                "",
                                                "write how many " + what)));
        return rows.filter(number -> number.value() > 0);
    }

    // A number without its unit is told what it lacks.
    private static Optional<Located<String>> text(Obj obj, String key) {
        var number =
                obj.entry(key)
                        .map(Node.Entry::value)
                        .filter(value ->
                                value instanceof Node.Scalar scalar && scalar.number().isPresent());
        return number.isEmpty()
                ? obj.text(key)
                : obj.entry(key)
                        .map(entry ->
                                new Located<>(
                                        ((Node.Scalar) entry.value()).text(),
                                        entry.key().place().location(),
                                        entry.value().place().location()));
    }

    private static Problem wrong(Located<String> text, String kind, String cause, String such) {
        return new Problem(
                ProblemCode.BAD_VALUE,
                text.at(),
                "\"" + text.value() + "\" is not " + kind,
                cause,
                "write one such as " + such);
    }
}

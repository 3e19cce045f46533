package dev.tenon.suite;

import dev.tenon.suite.FailedException.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was tried and survived, by group. */
final class Scorecard {

    private static final String LINE = "%-22s %6s %9s %5s %6s %11s %8s%n";

    private final Map<Group, List<Result>> results = new EnumMap<>(Group.class);
    private final Map<Group, String> notes = new EnumMap<>(Group.class);
    private final List<Case> cases;

    Scorecard(List<Case> cases) {
        this.cases = cases;
    }

    void add(Result result) {
        results.computeIfAbsent(result.tried().group(), _ -> new ArrayList<>()).add(result);
    }

    /** What the group cost. */
    void note(Group group, String text) {
        notes.put(group, text);
    }

    private List<Result> of(Group group) {
        return results.getOrDefault(group, List.of());
    }

    private List<Result> all() {
        return results.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n");
        text.append(
                LINE.formatted(
                        "group", "tried", "survived", "5xx", "leaks", "wrong data", "not run"));
        for (Group group : Group.values()) {
            text.append(line(group.toString(), of(group), group.size()));
        }
        text.append(line("total", all(), 152));
        text.append(inputs());
        notes.forEach((group, note) -> text.append("%-22s %s%n".formatted(group, note)));
        for (Result result : all()) {
            result.failures()
                    .forEach(failure ->
                            text.append(
                                    "FAILED "
                                            + result.tried()
                                            + " | "
                                            + failure
                                            + "\n"));
        }
        for (Case each : cases) {
            if (!each.isRun()) {
                text.append("not run " + each + ": " + each.absent() + "\n");
            } else if (!each.absent().isEmpty()) {
                text.append("in part " + each + ": without " + each.absent() + "\n");
            }
        }
        return text.toString();
    }

    private static String line(String name, List<Result> results, int size) {
        return LINE.formatted(
                name,
                results.size(),
                results.stream().filter(Result::survived).count(),
                count(results, Kind.FAULT),
                count(results, Kind.LEAK),
                count(results, Kind.DATA),
                size - results.size());
    }

    private static long count(List<Result> results, Kind kind) {
        return results.stream().filter(result -> result.has(kind)).count();
    }

    private String inputs() {
        long inputs = all().stream().mapToLong(result -> result.tried().inputs().size()).sum();
        return String.format(Locale.ROOT, "inputs: %d%n", inputs);
    }
}

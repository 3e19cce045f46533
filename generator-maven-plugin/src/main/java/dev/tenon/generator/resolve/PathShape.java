package dev.tenon.generator.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A path template taken apart: {@code /owners/{ownerId}/pets} has the segments {@code owners},
 * {@code {ownerId}} and {@code pets}.
 *
 * @param segments in order, without the slashes
 */
record PathShape(List<String> segments) {

    PathShape {
        segments = List.copyOf(segments);
    }

    static PathShape of(String template) {
        return new PathShape(
                Arrays.stream(template.split("/")).filter(part -> !part.isEmpty()).toList());
    }

    /** The fixed segment before a variable; empty when there is none. */
    Optional<String> before(String variable) {
        int index = segments.indexOf("{" + variable + "}");
        for (int i = index - 1; i >= 0; i--) {
            if (!isVariable(segments.get(i))) {
                return Optional.of(segments.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether only variables follow a variable: {@code /loans/{book}/{member}} ends with both. */
    boolean endsWith(String variable) {
        int index = segments.indexOf("{" + variable + "}");
        return index >= 0
                && segments.subList(index, segments.size()).stream()
                        .allMatch(PathShape::isVariable);
    }

    /** The last fixed segment. */
    Optional<String> lastFixed() {
        return segments.reversed().stream().filter(part -> !isVariable(part)).findFirst();
    }

    /** The first fixed segment. */
    Optional<String> firstFixed() {
        return segments.stream().filter(part -> !isVariable(part)).findFirst();
    }

    /** The path without the variables at its end: of one row, that of its list. */
    PathShape collection() {
        var kept = new ArrayList<>(segments);
        while (!kept.isEmpty() && isVariable(kept.getLast())) {
            kept.removeLast();
        }
        return new PathShape(kept);
    }

    /** Names of the variables, in order. */
    List<String> variables() {
        return segments.stream()
                .filter(PathShape::isVariable)
                .map(part -> part.substring(1, part.length() - 1))
                .toList();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}

package dev.tenon.generator.problem;

import java.util.List;
import java.util.Locale;

/**
 * Writes problems as text: a first line that tools can click on, the source line with carets, the
 * facts and the way out. Lines end with '\n' on every system.
 */
public final class ProblemRenderer {

    /** Problems shown in full; the rest is counted. */
    public static final int MAX_SHOWN = 50;

    private static final String INDENT = "         ";

    private ProblemRenderer() {}

    /** All problems in the order given, an empty line between two of them. */
    public static String render(List<Problem> problems) {
        var text = new StringBuilder();
        for (var problem : problems.subList(0, Math.min(MAX_SHOWN, problems.size()))) {
            text.append(text.isEmpty() ? "" : "\n").append(render(problem));
        }
        int rest = problems.size() - MAX_SHOWN;
        if (rest > 0) {
            text.append("\nand ").append(rest).append(rest == 1 ? " problem" : " problems");
            text.append(" more\n");
        }
        return text.toString();
    }

    /** One problem, with a line end at its end. */
    public static String render(Problem problem) {
        var text = new StringBuilder(firstLine(problem)).append('\n');
        if (problem.location() instanceof Location.InFile file) {
            excerpt(text, file);
        }
        part(text, "cause", problem.cause());
        part(text, "fix", problem.fix());
        problem.also().forEach(place -> part(text, "also", place(place)));
        return text.toString();
    }

    /** The line that stands alone, such as {@code openapi.yaml:3:5: error SPEC-203: …}. */
    public static String firstLine(Problem problem) {
        var code = problem.code();
        return place(problem.location())
                + ": "
                + code.severity().word()
                + " "
                + code.id()
                + ": "
                + SourceExcerpt.printable(problem.what());
    }

    private static String place(Location location) {
        return switch (location) {
            case Location.InFile file -> file.name() + ":" + file.line() + ":" + file.column();
            case Location.InDatabase object -> "db:" + object.name();
        };
    }

    private static void excerpt(StringBuilder text, Location.InFile file) {
        part(text, "at", file.pointer());
        if (file.text().isBlank()) {
            return;
        }
        var excerpt = SourceExcerpt.of(file);
        text.append(String.format(Locale.ROOT, "%7d | %s", file.line(), excerpt.line()));
        text.append("\n");
        text.append("        | ").append(excerpt.carets()).append('\n');
    }

    private static void part(StringBuilder text, String label, String value) {
        if (value.isEmpty()) {
            return;
        }
        var lines = value.lines().map(SourceExcerpt::printable).toList();
        text.append(String.format(Locale.ROOT, "  %-7s", label));
        text.append(String.join("\n" + INDENT, lines)).append('\n');
    }
}

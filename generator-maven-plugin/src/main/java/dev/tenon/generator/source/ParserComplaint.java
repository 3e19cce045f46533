package dev.tenon.generator.source;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the YAML parser could not read, in words for people who write specs. */
enum ParserComplaint {
    TAB(
            "TAB",
            "a tab stands where only blanks may indent",
            "YAML is indented with blanks, as a tab has no fixed width",
            "replace the tab with blanks"),
    SECOND_COLON(
            "mapping values are not allowed",
            "a \": \" stands where no key can be",
            "the line has a \": \" already, or its blanks do not line up with the lines above",
            "quote the text that holds the \": \", or correct the indentation"),
    KEY_WITHOUT_COLON(
            "could not find expected ':'",
            "a key has no \":\" after it",
            "a line between two keys must be a key with \":\" or be indented deeper",
            "add the \":\", or indent the line as part of the value above"),
    INDENTATION(
            "expected <block end>",
            "the line does not fit the block it stands in",
            "its blanks line up with none of the lines above, or a list item stands among keys",
            "indent the line like its neighbours"),
    OPEN_BRACKET(
            "expected ',' or",
            "a { or [ is not closed",
            "between the values of {…} and […] stand commas, and a bracket ends them",
            "close the bracket, add the comma, or quote the text"),
    OPEN_QUOTE(
            "found unexpected end of stream",
            "a quoted text is not closed",
            "the file ends before the quote does",
            "add the closing quote"),
    BAD_ESCAPE(
            "found unknown escape character",
            "a \\ is followed by a letter that makes no escape",
            "in double quotes a \\ begins an escape such as \\n",
            "write \\\\ for a backslash, or use single quotes"),
    BAD_START(
            "cannot start any token",
            "a text begins with a sign that YAML keeps for itself",
            "@ and ` and % cannot begin a plain text",
            "quote the text"),
    OTHER("", "the text is not YAML", "", "correct the line, or quote the text it holds");

    /** Complaints that are better shown where the unfinished thing begins. */
    private static final Set<ParserComplaint> OPENED =
            EnumSet.of(KEY_WITHOUT_COLON, OPEN_BRACKET, OPEN_QUOTE);

    private final String sign;
    private final String what;
    private final String cause;
    private final String fix;

    ParserComplaint(String sign, String what, String cause, String fix) {
        this.sign = sign;
        this.what = what;
        this.cause = cause;
        this.fix = fix;
    }

    /** A complaint of the parser, found by what its message says. */
    record Seen(ParserComplaint kind, MarkedYamlEngineException error) {

        Problem problem(SourceFile file) {
            var seen = place(file, error.getProblemMark());
            var began = place(file, error.getContextMark());
            boolean open = OPENED.contains(kind);
            var at = (open ? began.or(() -> seen) : seen.or(() -> began)).orElseGet(file::start);
            var cause = kind == OTHER ? "the parser says: " + text(error) : kind.cause;
            List<Location> also =
                    seen.filter(place -> open && place.line() != at.line())
                            .map(place -> List.<Location>of(place.location()))
                            .orElse(List.of());
            return new Problem(
                    ProblemCode.NOT_YAML, at.location(), kind.what, cause, kind.fix, also);
        }

        private static Optional<Place> place(SourceFile file, Optional<Mark> mark) {
            return mark.map(found ->
                    new Place(file, found.getLine() + 1, found.getColumn() + 1, 1, Pointer.ROOT));
        }
    }

    static Seen of(MarkedYamlEngineException error) {
        var text = text(error);
        var kind =
                Arrays.stream(values())
                        .filter(complaint -> text.contains(complaint.sign))
                        .findFirst()
                        .orElse(OTHER);
        return new Seen(kind, error);
    }

    private static String text(MarkedYamlEngineException error) {
        var context = error.getContext();
        var problem = String.valueOf(error.getProblem());
        return context == null ? problem : context + ", " + problem;
    }
}

package dev.tenon.generator.source;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The text of a file on its way to a tree.
 *
 * <p>Reads the parser's events, not its composed nodes: its composer recurses, so a deeply nested
 * file would overflow the stack before we could say where.
 *
 * @param file where the text comes from
 * @param text decoded, without byte order mark
 */
record YamlText(SourceFile file, String text) {

    private static final Pattern INDENTING_TABS = Pattern.compile("(?m)^[ \t]*\t[ \t]*");

    Node tree() {
        var settings =
                LoadSettings.builder()
                        .setLabel(file.path())
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .build();
        var builder = new TreeBuilder(file);
        try {
            for (var event : new Parse(settings).parseString(parsable())) {
                builder.accept(event);
            }
        } catch (MarkedYamlEngineException e) {
            throw SourceReader.single(ParserComplaint.of(e).problem(file));
        } catch (ReaderException e) {
            throw SourceReader.single(badCharacter(e));
        } catch (YamlEngineException e) {
            throw notYaml(e);
        }
        return builder.root();
    }

    // JSON may be indented with tabs, YAML may not; one blank for one tab keeps every column.
    private String parsable() {
        if (!file.path().endsWith(".json")) {
            return text;
        }
        return INDENTING_TABS
                .matcher(text)
                .replaceAll(blanks -> " ".repeat(blanks.group().length()));
    }

    private Problem badCharacter(ReaderException e) {
        int index = text.offsetByCodePoints(0, Math.min(e.getPosition(), codePoints()));
        var before = text.substring(0, index);
        int lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
        int line = new SourceFile("", before).lineCount();
        int column = before.codePointCount(lastBreak + 1, before.length()) + 1;
        return new Problem(
                ProblemCode.NOT_YAML,
                new Place(file, line, column, 1, Pointer.ROOT).location(),
                "character " + String.format("U+%04X", e.getCodePoint()) + " cannot stand in YAML",
                "YAML allows printable characters, tabs and line ends",
                "remove it, or write it as an escape in a double-quoted text");
    }

    private int codePoints() {
        return text.codePointCount(0, text.length());
    }

    private ProblemsException notYaml(YamlEngineException e) {
        return SourceReader.single(
                new Problem(
                        ProblemCode.NOT_YAML,
                        file.start().location(),
                        "the text is not YAML",
                        "the parser says: " + e.getMessage(),
                        "correct the text"));
    }
}

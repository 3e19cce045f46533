package dev.tenon.generator.spec;

import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * What a schema tells its readers.
 *
 * @param title as written
 * @param description as written, CommonMark
 * @param examples all that are given, in either spelling, in order
 * @param deprecated false when not written
 */
public record SpecNotes(
        Optional<Located<String>> title,
        Optional<Located<String>> description,
        List<Node> examples,
        boolean deprecated) {

    /** No notes at all. */
    public static final SpecNotes NONE =
            new SpecNotes(Optional.empty(), Optional.empty(), List.of(), false);

    public SpecNotes {
        examples = List.copyOf(examples);
    }
}

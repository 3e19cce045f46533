package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the representations of a body. */
final class ContentReader {

    static final String JSON = "application/json";
    static final String MERGE_PATCH = "application/merge-patch+json";
    static final String PROBLEM = "application/problem+json";

    private static final Keys MEDIA =
            Keys.openApi("a media type", "schema example examples", "encoding itemSchema");

    private final Reading reading;

    ContentReader(Reading reading) {
        this.reading = reading;
    }

    /** The representations under {@code content}; others than the allowed ones are problems. */
    List<SpecMedia> read(Obj owner, List<String> allowed) {
        var read = new ArrayList<SpecMedia>();
        owner.object("content")
                .ifPresent(content -> {
                    for (var entry : content.mapping().entries().values()) {
                        media(entry, allowed, read);
                    }
                });
        return read;
    }

    private void media(Node.Entry entry, List<String> allowed, List<SpecMedia> into) {
        var written = entry.key().text();
        int parameters = written.indexOf(';');
        var type = (parameters < 0 ? written : written.substring(0, parameters)).strip();
        var name = type.toLowerCase(Locale.ROOT);
        var at = entry.key().place().location();
        if (!allowed.contains(name)) {
            reading.problems()
                    .add(
                            new Problem(
                                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                                    at,
                                    "media type \"" + written + "\" is not supported here yet",
                                    "supported: " + String.join(", ", allowed),
                                    "write " + allowed.getFirst() + ", or remove it"));
            return;
        }
        Obj.of(entry.key().place(), entry.value(), reading.problems())
                .ifPresent(media -> {
                    MEDIA.check(media.mapping(), reading.problems());
                    into.add(new SpecMedia(new Located<>(name, at, at), reading.schema(media)));
                });
    }
}

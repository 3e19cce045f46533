package dev.tenon.generator.source;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree of one file from the parser's events, with a stack of its own. */
final class TreeBuilder {

    /** Levels of the deepest tree that is built. */
    static final int MAX_DEPTH = 500;

    /** Values of the largest tree that is built, with every alias counted as what it stands for. */
    static final int MAX_NODES = 2_000_000;

    private final Marks marks;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<Anchor, Built> anchors = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Node root;
    private int documents;

    TreeBuilder(SourceFile file) {
        this.marks = new Marks(file);
    }

    /** Takes the next event; throws when the tree cannot be built at all. */
    void accept(Event event) {
        switch (event) {
            case DocumentStartEvent start -> startDocument(start);
            case ScalarEvent scalar -> scalar(scalar);
            case AliasEvent alias -> alias(alias);
            case CollectionStartEvent start -> start(start);
            case CollectionEndEvent end -> end(end);
            default -> {}
        }
    }

    /** The finished tree. */
    Node root() {
        if (root == null) {
            throw fail(
                    ProblemCode.EMPTY_FILE,
                    marks.start(),
                    "the file is empty",
                    "write the document, beginning with openapi: 3.1.0");
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return root;
    }

    private void startDocument(DocumentStartEvent start) {
        documents++;
        if (documents > 1) {
            throw fail(
                    ProblemCode.SEVERAL_DOCUMENTS,
                    marks.place(start, Pointer.ROOT),
                    "a second document starts here",
                    "keep one document in a file, and remove this ---");
        }
    }

    private void scalar(ScalarEvent event) {
        var place = marks.place(event, childPointer(event.getValue()));
        var scalar = Scalars.read(event, place);
        if (scalar.isEmpty()) {
            throw unknownTag(place, event.getTag());
        }
        add(new Built(scalar.get(), 1, 1), event.getAnchor());
    }

    private void alias(AliasEvent event) {
        var anchor = event.getAnchor().orElseThrow();
        var place = marks.place(event, childPointer(anchor.getValue()));
        for (var frame : open) {
            if (frame.anchor().filter(anchor::equals).isPresent()) {
                throw cycle(anchor, place, frame.place());
            }
        }
        var built = anchors.get(anchor);
        if (built == null) {
            throw fail(
                    ProblemCode.UNKNOWN_ALIAS,
                    place,
                    "alias \"*" + anchor + "\" has no anchor before it",
                    "write &" + anchor + " at the value it stands for, or quote the text");
        }
        add(built, Optional.empty());
    }

    private ProblemsException cycle(Anchor anchor, Place alias, Place anchored) {
        return SourceReader.single(
                new Problem(
                        ProblemCode.CYCLIC_ALIAS,
                        alias.location(),
                        "alias \"*" + anchor + "\" contains itself",
                        "the anchor \"&" + anchor + "\" is on a value that encloses this alias",
                        "write the value out here, or use $ref for a schema that holds itself",
                        List.of(anchored.location())));
    }

    private void start(CollectionStartEvent event) {
        var frame = open.peek();
        if (frame != null && frame.wantsKey()) {
            throw fail(
                    ProblemCode.KEY_NOT_TEXT,
                    marks.place(event, frame.place().pointer()),
                    "a key must be one word or text",
                    "quote the key if it is a text");
        }
        var place = marks.place(event, childPointer(""));
        boolean mapping = event instanceof MappingStartEvent;
        if (event.getTag().filter(tag -> !tag.equals(Scalars.tagOf(mapping))).isPresent()) {
            throw unknownTag(place, event.getTag());
        }
        if (open.size() >= MAX_DEPTH) {
            throw tooDeep(place);
        }
        open.push(new Frame(place, event.getAnchor(), mapping));
    }

    private void end(CollectionEndEvent event) {
        var frame = open.pop();
        add(frame.finish(marks.upTo(event, frame.place()), problems), frame.anchor());
    }

    private void add(Built built, Optional<Anchor> anchor) {
        anchor.ifPresent(name -> anchors.put(name, built));
        var frame = open.peek();
        if (frame == null) {
            root = built.node();
            return;
        }
        frame.add(built);
        if (open.size() + built.height() > MAX_DEPTH) {
            throw tooDeep(frame.place());
        }
        if (frame.size() > MAX_NODES) {
            throw fail(
                    ProblemCode.TOO_MANY_NODES,
                    frame.place(),
                    "the aliases in here unfold to more than " + MAX_NODES + " values",
                    "use $ref for what is used often");
        }
    }

    private Pointer childPointer(String key) {
        var frame = open.peek();
        return frame == null ? Pointer.ROOT : frame.childPointer(key);
    }

    private static ProblemsException unknownTag(Place place, Optional<String> tag) {
        return fail(
                ProblemCode.UNKNOWN_TAG,
                place,
                "tag \"" + tag.orElse("!") + "\" is not of the YAML core schema",
                "remove the tag, or quote the text if the ! is part of it");
    }

    private static ProblemsException tooDeep(Place place) {
        return fail(
                ProblemCode.TOO_DEEP,
                place,
                "values are nested deeper than " + MAX_DEPTH + " levels",
                "move inner parts to components and refer to them by $ref");
    }

    private static ProblemsException fail(ProblemCode code, Place at, String what, String fix) {
        return SourceReader.single(new Problem(code, at.location(), what, "", fix));
    }
}

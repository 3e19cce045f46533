package dev.tenon.generator.source;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;

/** An object or array whose end the parser has not reached yet. */
final class Frame {

    /** The key that pulls the entries of other objects in (yaml.org/type/merge.html). */
    private static final String MERGE = "<<";

    private final Place place;
    private final Optional<Anchor> anchor;
    private final boolean mapping;
    private final LinkedHashMap<String, Node.Entry> entries = new LinkedHashMap<>();
    private final List<Node.Entry> merges = new ArrayList<>();
    private final List<Node.Entry> repeated = new ArrayList<>();
    private final List<Node> items = new ArrayList<>();
    private Node.@Nullable Scalar key;
    private long size = 1;
    private int height;

    Frame(Place place, Optional<Anchor> anchor, boolean mapping) {
        this.place = place;
        this.anchor = anchor;
        this.mapping = mapping;
    }

    Place place() {
        return place;
    }

    Optional<Anchor> anchor() {
        return anchor;
    }

    long size() {
        return size;
    }

    boolean wantsKey() {
        return mapping && key == null;
    }

    /** The pointer of what comes next: under the key at hand, or under the key that it is. */
    Pointer childPointer(String text) {
        if (!mapping) {
            return place.pointer().child(Integer.toString(items.size()));
        }
        return place.pointer().child(key == null ? text : key.text());
    }

    /** Takes the next key, value or item. */
    void add(Built built) {
        size += built.size();
        height = Math.max(height, built.height());
        if (!mapping) {
            items.add(built.node());
        } else if (key == null) {
            key = keyOf(built.node());
        } else {
            put(new Node.Entry(key, built.node()));
            key = null;
        }
    }

    // Only an alias can bring a collection here; its first place is what there is to show.
    private static Node.Scalar keyOf(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar;
        }
        throw SourceReader.single(
                new Problem(
                        ProblemCode.KEY_NOT_TEXT,
                        node.place().location(),
                        "a key must be one word or text",
                        "an alias of this value is used as a key",
                        "write the key out"));
    }

    private void put(Node.Entry entry) {
        if (entry.key().text().equals(MERGE)) {
            merges.add(entry);
        } else if (entries.containsKey(entry.key().text())) {
            repeated.add(entry);
        } else {
            entries.put(entry.key().text(), entry);
        }
    }

    /** The finished value at its whole place; keys that stand twice become problems. */
    Built finish(Place whole, List<Problem> problems) {
        if (!mapping) {
            return new Built(new Node.Sequence(whole, items), size, height + 1);
        }
        repeated.forEach(entry -> problems.add(duplicate(entry)));
        merges.forEach(merge -> mergeIn(merge, problems));
        return new Built(new Node.Mapping(whole, entries), size, height + 1);
    }

    private Problem duplicate(Node.Entry entry) {
        var text = entry.key().text();
        var first = entries.getOrDefault(text, entry);
        return new Problem(
                ProblemCode.DUPLICATE_KEY,
                entry.key().place().location(),
                "key \"" + text + "\" stands twice in one object",
                "YAML keeps one of the two values and drops the other",
                "remove or rename one of them",
                List.of(first.key().place().location()));
    }

    private void mergeIn(Node.Entry merge, List<Problem> problems) {
        var sources =
                merge.value() instanceof Node.Sequence list ? list.items() : List.of(merge.value());
        for (var source : sources) {
            if (source instanceof Node.Mapping other) {
                for (Map.Entry<String, Node.Entry> entry : other.entries().entrySet()) {
                    entries.putIfAbsent(entry.getKey(), entry.getValue());
                }
            } else {
                problems.add(
                        new Problem(
                                ProblemCode.BAD_MERGE,
                                merge.key().place().location(),
                                "\"<<\" merges objects, and this is " + source.kindName(),
                                "",
                                "let it name an object, such as <<: *defaults"));
            }
        }
    }
}

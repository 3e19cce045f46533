package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schemas: follows references, merges parts, and reads the fields of those written in place.
 *
 * <p>The facts of a schema (all but the fields of an object) are read without looking into its
 * fields, so that a schema may hold itself; a schema whose facts need themselves is a problem.
 */
final class SchemaReader {

    /** Schemas read inside one another, and references followed for one object. */
    private static final int MAX_OPEN = 200;

    private final SchemaNames names;
    private final Refs refs;
    private final Problems problems;
    private final OwnFacts ownFacts;
    private final SchemaMerge merge;
    private final SchemaParts parts;
    private final Map<Level, Map<Node, SpecSchema>> facts = new EnumMap<>(Level.class);
    private final Map<Level, Map<Node, SpecSchema>> uses = new EnumMap<>(Level.class);
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> openUses = Collections.newSetFromMap(new IdentityHashMap<>());

    SchemaReader(SchemaNames names, Refs refs, Problems problems) {
        this.names = names;
        this.refs = refs;
        this.problems = problems;
        this.ownFacts = new OwnFacts(this, problems);
        this.merge = new SchemaMerge(problems);
        this.parts = new SchemaParts(names.isVersion31(), problems);
    }

    /** A schema where it is used, with its fields unless it is a use of a named one. */
    SpecSchema use(Place key, Node node, Level level) {
        var memo = memoOf(uses, level);
        var known = memo.get(node);
        if (known != null) {
            return known;
        }
        var read = facts(key, node, level);
        if (read.ref().isPresent()) {
            return read;
        }
        if (openUses.size() >= MAX_OPEN || !openUses.add(node)) {
            problems.add(tooDeep(key));
            return read;
        }
        var use = withFields(read, node);
        openUses.remove(node);
        memo.put(node, use);
        return use;
    }

    /** A named schema with its fields. */
    SpecSchema component(RefTarget target) {
        var facts = facts(target.key(), target.node(), Level.WHOLE);
        boolean alias =
                target.node() instanceof Node.Mapping mapping
                        && Refs.in(mapping).isPresent()
                        && mapping.entries().size() == 1;
        return withFields(alias ? facts : SchemaMerge.withoutRef(facts), target.node());
    }

    private static Map<Node, SpecSchema> memoOf(
            Map<Level, Map<Node, SpecSchema>> memos, Level level) {
        return memos.computeIfAbsent(level, _ -> new IdentityHashMap<>());
    }

    private SpecSchema withFields(SpecSchema read, Node node) {
        var found = new FieldCollector(this, problems);
        collect(node, found, new HashSet<>());
        if (found.isEmpty()) {
            return read;
        }
        if (read.type().filter(type -> type.value() != JsonType.OBJECT).isPresent()) {
            problems.add(fieldsOfScalar(read, node));
            return read;
        }
        return found.on(read);
    }

    private static Problem fieldsOfScalar(SpecSchema read, Node node) {
        var type = read.type().orElseThrow();
        return new Problem(
                ProblemCode.MERGE_CONFLICT,
                node.place().location(),
                "a schema of type " + type.value().word() + " has properties",
                "only objects have properties",
                "write type: object, or remove the properties");
    }

    private void collect(Node node, FieldCollector into, Set<String> seen) {
        if (!(node instanceof Node.Mapping mapping) || seen.size() >= MAX_OPEN) {
            return;
        }
        Refs.in(mapping)
                .flatMap(this::target)
                .filter(target -> seen.add(target.id()))
                .ifPresent(target -> collect(target.node(), into, seen));
        for (var part : parts.of(mapping)) {
            collect(part, into, seen);
        }
        into.add(mapping);
    }

    /** All of a schema but the fields of an object. */
    SpecSchema facts(Place key, Node node, Level level) {
        var memo = memoOf(facts, level);
        var known = memo.get(node);
        if (known != null) {
            return known;
        }
        if (open.size() >= MAX_OPEN || !open.add(node)) {
            problems.add(tooDeep(key));
            return SchemaMerge.empty(key.location());
        }
        var read = read(key, node, level);
        open.remove(node);
        memo.put(node, read);
        return read;
    }

    private static Problem tooDeep(Place key) {
        return new Problem(
                ProblemCode.REF_CYCLE,
                key.location(),
                "the schema holds itself, or " + MAX_OPEN + " schemas inside one another",
                "",
                "give the objects inside names of their own under components/schemas");
    }

    private SpecSchema read(Place key, Node node, Level level) {
        if (node instanceof Node.Scalar scalar && scalar.isTrue()) {
            return SchemaMerge.empty(key.location());
        }
        var obj = Obj.of(key, node, problems);
        if (obj.isEmpty()) {
            return SchemaMerge.empty(key.location());
        }
        var mapping = obj.get().mapping();
        parts.check(mapping);
        var all = new ArrayList<SpecSchema>();
        Refs.in(mapping).ifPresent(ref -> all.add(referred(ref, key, level)));
        for (var part : parts.of(mapping)) {
            all.add(facts(part.place(), part, level));
        }
        var own = ownFacts.read(obj.get(), level);
        all.add(own);
        var merged = merge.all(key.location(), all);
        ValueCheck.check(merged, problems);
        return keepsName(mapping) ? merged : SchemaMerge.withoutRef(merged);
    }

    private SpecSchema referred(Node.Entry ref, Place key, Level level) {
        var target = target(ref);
        if (target.isEmpty()) {
            return SchemaMerge.empty(key.location());
        }
        if (open.contains(target.get().node())) {
            problems.add(Refs.cycle(ref.value().place()));
            return SchemaMerge.empty(key.location());
        }
        var name = names.of(target.get());
        var whole = name.isPresent() ? Level.WHOLE : level;
        var read = facts(target.get().key(), target.get().node(), whole);
        return name.map(found -> SchemaMerge.withRef(read, refTo(found, ref))).orElse(read);
    }

    private static SpecRef refTo(String name, Node.Entry ref) {
        return new SpecRef(name, ref.value().place().location());
    }

    private Optional<RefTarget> target(Node.Entry ref) {
        return refs.follow(ref).map(names::register);
    }

    // A use stays a use of the named schema as long as it adds no structure to it.
    private boolean keepsName(Node.Mapping mapping) {
        return named(mapping) == 1 && !addsStructure(mapping);
    }

    private long named(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return 0;
        }
        long own = Refs.in(mapping).isPresent() ? 1 : 0;
        return own + parts.of(mapping).stream().mapToLong(this::named).sum();
    }

    private boolean addsStructure(Node node) {
        return node instanceof Node.Mapping mapping
                && (FieldCollector.hasStructure(mapping)
                        || parts.of(mapping).stream().anyMatch(this::addsStructure));
    }

    /** Reads the items of an array where it stands. */
    SpecSchema items(Node.Entry entry) {
        return use(entry.key().place(), entry.value(), Level.WHOLE);
    }
}

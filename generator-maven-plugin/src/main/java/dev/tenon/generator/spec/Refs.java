package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Place;
import dev.tenon.generator.source.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Follows {@code $ref}s inside a file and to other files of the project.
 *
 * <p>Good: {@code #/components/schemas/Pet}, {@code parts/pet.yaml#/Pet}, {@code pet.yaml}. Bad:
 * {@code https://…}, {@code file:…}, {@code /etc/…}, {@code ../..} out of the project.
 */
final class Refs {

    static final String KEY = "$ref";

    private static final Pattern SCHEME = Pattern.compile("^(//|[A-Za-z][A-Za-z0-9+.-]*:).*");

    private final SpecFiles files;
    private final Problems problems;

    Refs(SpecFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The reference in an object, if it has one. */
    static Optional<Node.Entry> in(Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entry(KEY) : Optional.empty();
    }

    /** The target of a {@code $ref} entry; empty, with a problem, when there is none. */
    Optional<RefTarget> follow(Node.Entry ref) {
        var text = Obj.itemText(ref.value(), problems).map(Located::value);
        return text.flatMap(reference -> follow(ref.value().place(), reference));
    }

    /**
     * The target of a chain of references, up to the first value that is no reference; empty, with
     * a problem, when the chain breaks or closes.
     */
    Optional<RefTarget> followAll(Node.Entry ref) {
        var seen = new HashSet<String>();
        var target = follow(ref);
        while (target.isPresent()) {
            var next = in(target.get().node());
            if (next.isEmpty()) {
                return target;
            }
            if (!seen.add(target.get().id())) {
                problems.add(cycle(ref.value().place()));
                return Optional.empty();
            }
            target = follow(next.get());
        }
        return Optional.empty();
    }

    static Problem cycle(Place at) {
        return new Problem(
                ProblemCode.REF_CYCLE,
                at.location(),
                "the reference leads back to itself",
                "following it never ends",
                "write the value out, or let it hold itself in a field of an object with a name"
                        + " under components/schemas");
    }

    private Optional<RefTarget> follow(Place at, String reference) {
        if (SCHEME.matcher(reference).matches()) {
            problems.add(
                    new Problem(
                            ProblemCode.REF_REMOTE,
                            at.location(),
                            "reference to \"" + reference + "\" leaves this machine",
                            "a build reads only files of the project, so that it always gives the"
                                    + " same result",
                            "copy the file beside the spec and refer to the copy"));
            return Optional.empty();
        }
        int hash = reference.indexOf('#');
        var path = decode(hash < 0 ? reference : reference.substring(0, hash));
        var pointer = hash < 0 ? "" : decode(reference.substring(hash + 1));
        return file(at, path).flatMap(file -> inFile(at, file, pointer));
    }

    private Optional<String> file(Place at, String path) {
        var from = at.file().path();
        if (path.isEmpty()) {
            return Optional.of(from);
        }
        var name = files.sibling(from, path);
        if (name.isEmpty() || (files.exists(name.get()) && !files.isInside(name.get()))) {
            problems.add(
                    ProblemCode.REF_OUTSIDE,
                    at,
                    "reference to \"" + path + "\" leads out of the project",
                    "move the file into the project");
            return Optional.empty();
        }
        if (!files.exists(name.get())) {
            var known = files.neighbours(name.get());
            var fix = NearestName.fix(lastPart(name.get()), known, "create the file");
            problems.add(
                    ProblemCode.REF_NOT_FOUND, at, "there is no file \"" + name.get() + "\"", fix);
            return Optional.empty();
        }
        return name;
    }

    private Optional<RefTarget> inFile(Place at, String file, String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            problems.add(
                    ProblemCode.REF_NOT_FOUND,
                    at,
                    "\"#" + pointer + "\" is not a JSON pointer",
                    "write #/ and the keys that lead to the value, such as"
                            + " #/components/schemas/Pet");
            return Optional.empty();
        }
        var root = files.root(file);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        var target = new RefTarget(file, "", root.get().place(), root.get());
        for (var token : Pointer.tokens(pointer)) {
            var next = child(target, token);
            if (next.isEmpty()) {
                problems.add(noChild(at, target, token));
                return Optional.empty();
            }
            target = next.get();
        }
        return Optional.of(target);
    }

    private static Optional<RefTarget> child(RefTarget parent, String token) {
        var pointer = parent.pointer() + "/" + token.replace("~", "~0").replace("/", "~1");
        if (parent.node() instanceof Node.Mapping mapping) {
            return mapping.entry(token)
                    .map(entry ->
                            new RefTarget(
                                    parent.file(), pointer, entry.key().place(), entry.value()));
        }
        if (parent.node() instanceof Node.Sequence sequence && token.matches("0|[1-9]\\d{0,8}")) {
            return sequence.items().stream()
                    .skip(Integer.parseInt(token))
                    .findFirst()
                    .map(item -> new RefTarget(parent.file(), pointer, item.place(), item));
        }
        return Optional.empty();
    }

    private static Problem noChild(Place at, RefTarget parent, String token) {
        List<String> known =
                parent.node() instanceof Node.Mapping mapping
                        ? List.copyOf(mapping.entries().keySet())
                        : List.of();
        var where = parent.file() + "#" + parent.pointer();
        var list = known.size() > 12 ? known.subList(0, 12) : known;
        var cause =
                known.isEmpty()
                        ? ""
                        : "known: " + String.join(", ", list) + (known.size() > 12 ? ", …" : "");
        return new Problem(
                ProblemCode.REF_NOT_FOUND,
                at.location(),
                "there is no \"" + token + "\" in " + where,
                cause,
                NearestName.fix(token, known, "write it, or correct the reference"));
    }

    // A reference is a URI (RFC 3986 §2.1); a '+' in it is a '+', which URLDecoder does not know.
    private static String decode(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}

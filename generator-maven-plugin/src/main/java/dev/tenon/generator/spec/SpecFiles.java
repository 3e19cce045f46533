package dev.tenon.generator.spec;

import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.SourceReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a spec, each read once. */
final class SpecFiles {

    private final Path baseDir;
    private final Problems problems;
    private final Map<String, Optional<Node>> roots = new LinkedHashMap<>();
    private final List<ClosureFile> closure = new ArrayList<>();

    SpecFiles(Path baseDir, Problems problems) {
        this.baseDir = baseDir.toAbsolutePath().normalize();
        this.problems = problems;
    }

    /** The path as problems and the closure name it: relative to the project, with '/'. */
    String name(Path file) {
        var whole = baseDir.resolve(file).toAbsolutePath().normalize();
        var shown = whole.startsWith(baseDir) ? baseDir.relativize(whole) : whole;
        return shown.toString().replace(File.separatorChar, '/');
    }

    /**
     * The path that a reference names, seen from the file it stands in; empty when it leads out of
     * the project. Bad characters make it empty too.
     */
    Optional<String> sibling(String from, String relative) {
        try {
            var target = baseDir.resolve(from).resolveSibling(relative).normalize();
            return target.startsWith(baseDir) ? Optional.of(name(target)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether there is such a file in the project, links followed. */
    boolean exists(String name) {
        return Files.isRegularFile(baseDir.resolve(name));
    }

    /** Whether the file, links followed, is still inside the project. */
    boolean isInside(String name) {
        try {
            return baseDir.resolve(name).toRealPath().startsWith(baseDir.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** The names of the files beside the one given, for a hint. */
    List<String> neighbours(String name) {
        var dir = baseDir.resolve(name).getParent();
        var names = dir == null ? null : dir.toFile().list();
        return names == null ? List.of() : Arrays.stream(names).sorted().toList();
    }

    /** The root of a file; empty, with its problems noted once, when it cannot be read. */
    Optional<Node> root(String name) {
        var known = roots.get(name);
        if (known != null) {
            return known;
        }
        var root = read(name);
        roots.put(name, root);
        return root;
    }

    private Optional<Node> read(String name) {
        try {
            var bytes = SourceReader.bytes(baseDir.resolve(name), name);
            closure.add(ClosureFile.of(name, bytes));
            return Optional.of(SourceReader.read(name, bytes));
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Whether a key stands anywhere in the files read so far. */
    boolean mentions(String key) {
        var open = new ArrayDeque<Node>();
        roots.values().forEach(root -> root.ifPresent(open::push));
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            var node = open.pop();
            if (seen.add(node)) {
                switch (node) {
                    case Node.Mapping mapping -> {
                        if (mapping.entry(key).isPresent()) {
                            return true;
                        }
                        mapping.entries().values().forEach(entry -> open.push(entry.value()));
                    }
                    case Node.Sequence list -> list.items().forEach(open::push);
                    case Node.Scalar _ -> {}
                }
            }
        }
        return false;
    }

    /** Every file read so far. */
    SpecClosure closure() {
        return new SpecClosure(closure);
    }
}

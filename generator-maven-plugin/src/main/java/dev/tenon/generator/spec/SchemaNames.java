package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named schemas of a spec: those of the document, and those of other files it refers to. */
final class SchemaNames {

    private final String mainFile;
    private final boolean version31;
    private final Problems problems;
    private final Map<String, RefTarget> targets = new LinkedHashMap<>();
    private final Map<String, String> namesById = new HashMap<>();

    SchemaNames(String mainFile, boolean version31, Problems problems) {
        this.mainFile = mainFile;
        this.version31 = version31;
        this.problems = problems;
    }

    boolean isVersion31() {
        return version31;
    }

    /**
     * Adds a schema of the document.
     *
     * @param named the target as the document names it
     * @param real what it is: another target when the component only refers to another file
     */
    void add(String name, RefTarget named, RefTarget real) {
        targets.put(name, real);
        namesById.put(named.id(), name);
        namesById.putIfAbsent(real.id(), name);
    }

    /** Gives a target in another file its name, if it has none yet. */
    RefTarget register(RefTarget target) {
        if (target.file().equals(mainFile) || namesById.containsKey(target.id())) {
            return target;
        }
        var name = target.lastName();
        var other = targets.putIfAbsent(name, target);
        if (other != null) {
            problems.add(taken(name, target, other));
        }
        namesById.put(target.id(), name);
        return target;
    }

    private static Problem taken(String name, RefTarget target, RefTarget other) {
        return new Problem(
                ProblemCode.SCHEMA_NAME_TAKEN,
                target.key().location(),
                "schema \"" + name + "\" has the name of another schema",
                "a schema of another file is named by the last part of the reference to it",
                "refer to it from components/schemas under a name of its own",
                List.of(other.key().location()));
    }

    /** The name of a target, if it is a named schema. */
    Optional<String> of(RefTarget target) {
        return Optional.ofNullable(namesById.get(target.id()));
    }

    /** Names with targets, as far as they are known now. */
    List<Map.Entry<String, RefTarget>> all() {
        return new ArrayList<>(targets.entrySet());
    }
}

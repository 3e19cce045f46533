package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** In how many places of a document a path parameter has a name: templates and declarations. */
final class PathParameterVotes {

    private final Map<String, Set<Location>> places = new HashMap<>();

    PathParameterVotes(SpecDocument document) {
        for (var path : document.paths()) {
            PathTemplate.of(path.template()).parameters().forEach(name -> add(name, path.key()));
            declared(path).forEach(declared -> add(declared.name().value(), declared.name().at()));
        }
    }

    /** All path parameters of a path and its operations; a shared one comes several times. */
    static Stream<SpecParameter> declared(SpecPath path) {
        var own = path.operations().stream().flatMap(operation -> operation.parameters().stream());
        return Stream.concat(path.parameters().stream(), own)
                .filter(parameter -> parameter.in() == SpecParameter.In.PATH);
    }

    /** Whether more places speak for one name than for the other. */
    boolean favour(String name, String over) {
        return count(name) > count(over);
    }

    private int count(String name) {
        return places.getOrDefault(name, Set.of()).size();
    }

    private void add(String name, Location place) {
        places.computeIfAbsent(name, _ -> new HashSet<>()).add(place);
    }
}

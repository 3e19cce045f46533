package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names in a path against those its operations declare. A name that is missing and one that is
 * left over are taken for the same parameter; the one that the document has in fewer places is the
 * misspelt one, and the declaration when there are as many.
 */
final class PathParameterMatch {

    private final SpecPath path;
    private final PathTemplate template;
    private final PathParameterVotes votes;
    private final Map<String, Set<HttpMethod>> missing = new LinkedHashMap<>();
    private final Map<String, Surplus> surplus = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A declared name that is not in the path: where, and in what operations. */
    private record Surplus(Set<Location> places, Set<HttpMethod> methods) {
        Surplus() {
            this(new LinkedHashSet<>(), EnumSet.noneOf(HttpMethod.class));
        }
    }

    PathParameterMatch(SpecPath path, PathTemplate template, PathParameterVotes votes) {
        this.path = path;
        this.template = template;
        this.votes = votes;
    }

    /** SPEC-214 and SPEC-215, each misspelt name once. */
    List<Problem> problems() {
        path.parameters().forEach(this::collectSurplus);
        path.operations().forEach(this::collect);
        surplus.forEach((name, found) ->
                partner(name, found)
                        .ifPresentOrElse(
                                other -> misspelt(name, found, other), () -> unused(name, found)));
        missing.forEach(this::undeclared);
        return problems;
    }

    private Optional<Surplus> collectSurplus(SpecParameter parameter) {
        var name = parameter.name().value();
        if (parameter.in() != SpecParameter.In.PATH || template.parameters().contains(name)) {
            return Optional.empty();
        }
        var found = surplus.computeIfAbsent(name, _ -> new Surplus());
        found.places().add(parameter.name().at());
        return Optional.of(found);
    }

    private void collect(SpecOperation operation) {
        for (var parameter : operation.parameters()) {
            collectSurplus(parameter).ifPresent(found -> found.methods().add(operation.method()));
        }
        var declared = declared(operation);
        for (var name : template.parameters()) {
            if (!declared.contains(name)) {
                missing.computeIfAbsent(name, _ -> EnumSet.noneOf(HttpMethod.class))
                        .add(operation.method());
            }
        }
    }

    private static List<String> declared(SpecOperation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == SpecParameter.In.PATH)
                .map(parameter -> parameter.name().value())
                .toList();
    }

    /** The name in the path that is missing wherever this one is left over. */
    private Optional<String> partner(String name, Surplus found) {
        var candidates =
                missing.entrySet().stream()
                        .filter(entry -> entry.getValue().containsAll(found.methods()))
                        .map(Map.Entry::getKey)
                        .toList();
        var near = NearestName.of(name, candidates);
        boolean alone = candidates.size() == 1 && surplus.size() == 1;
        return near.or(() -> alone ? Optional.of(candidates.getFirst()) : Optional.empty());
    }

    private void misspelt(String declared, Surplus found, String inPath) {
        if (votes.favour(declared, inPath)) {
            missing.remove(inPath);
            problems.add(
                    new Problem(
                            ProblemCode.PATH_PARAMETER_UNDECLARED,
                            path.key(),
                            notDeclared(inPath),
                            "its operations declare " + declared,
                            NearestName.fix(
                                    inPath,
                                    List.of(declared),
                                    "write {" + declared + "} into the path"),
                            List.copyOf(found.places())));
            return;
        }
        missing.getOrDefault(inPath, Set.of()).removeAll(found.methods());
        found.places()
                .forEach(place ->
                        problems.add(
                                notInPath(
                                        declared,
                                        place,
                                        NearestName.fix(
                                                declared,
                                                List.of(inPath),
                                                "call it \"" + inPath + "\""))));
    }

    private void unused(String name, Surplus found) {
        var fix = "write {" + name + "} into the path, or remove it";
        if (found.places().size() == 1) {
            problems.add(notInPath(name, found.places().iterator().next(), fix));
        } else {
            problems.add(
                    new Problem(
                            ProblemCode.PATH_PARAMETER_UNUSED,
                            path.key(),
                            "path parameter \"" + name + "\" is not in the path",
                            "it is declared in " + found.places().size() + " places",
                            fix,
                            List.copyOf(found.places())));
        }
    }

    private Problem notInPath(String name, Location place, String fix) {
        return new Problem(
                ProblemCode.PATH_PARAMETER_UNUSED,
                place,
                "path parameter \"" + name + "\" is not in the path",
                "the path is " + template.text(),
                fix,
                place.name().equals(path.key().name()) ? List.of() : List.of(path.key()));
    }

    private void undeclared(String name, Set<HttpMethod> methods) {
        var lacking =
                path.operations().stream()
                        .filter(operation -> methods.contains(operation.method()))
                        .toList();
        var fix = "add {name: " + name + ", in: path, required: true, schema: …}";
        if (lacking.size() == 1) {
            var operation = lacking.getFirst();
            var declared = declared(operation);
            problems.add(
                    new Problem(
                            ProblemCode.PATH_PARAMETER_UNDECLARED,
                            operation.key(),
                            notDeclared(name),
                            declared.isEmpty()
                                    ? "the operation declares no path parameter"
                                    : "path parameters here are " + String.join(", ", declared),
                            fix));
        } else if (lacking.size() > 1) {
            problems.add(
                    new Problem(
                            ProblemCode.PATH_PARAMETER_UNDECLARED,
                            path.key(),
                            notDeclared(name),
                            lacking.size() + " operations need it",
                            fix + " to the parameters of the path",
                            lacking.stream().<Location>map(SpecOperation::key).toList()));
        }
    }

    private String notDeclared(String name) {
        return "parameter \"" + name + "\" of " + path.template() + " is not declared";
    }
}

package dev.tenon.generator.spec;

import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the paths of a document. */
final class PathsReader {

    private static final Keys PATH =
            Keys.openApi(
                    "a path",
                    "$ref summary description parameters get put post delete patch x-tenon",
                    "head options trace query servers additionalOperations");

    private final Reading reading;
    private final Problems problems;
    private final ParameterReader parameterReader;
    private final OperationReader operationReader;

    PathsReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
        this.parameterReader = new ParameterReader(reading);
        this.operationReader = new OperationReader(reading);
    }

    List<SpecPath> read(Obj document) {
        var read = new ArrayList<SpecPath>();
        var paths = document.required("paths").flatMap(_ -> document.object("paths"));
        if (paths.isEmpty()) {
            return read;
        }
        for (var entry : paths.get().mapping().entries().values()) {
            if (entry.key().text().startsWith("x-")) {
                Extensions.check(entry.key(), "paths").ifPresent(problems::add);
            } else {
                path(entry).ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<SpecPath> path(Node.Entry entry) {
        var template = entry.key().text();
        if (!template.startsWith("/")) {
            problems.add(
                    ProblemCode.BAD_VALUE,
                    entry.key().place(),
                    "path \"" + template + "\" does not begin with \"/\"",
                    "write \"/" + template + "\"");
            return Optional.empty();
        }
        return reading.object(entry).map(path -> path(entry.key(), path));
    }

    private SpecPath path(Node.Scalar key, Obj path) {
        PATH.check(path.mapping(), problems);
        RulesReader.checkPath(path);
        var parameters = parameterReader.all(path);
        var operations = new ArrayList<SpecOperation>();
        for (var entry : path.mapping().entries().values()) {
            method(entry.key().text())
                    .flatMap(method ->
                            operationReader.read(
                                    new OperationReader.Site(
                                            method, key.text(), entry, parameters)))
                    .ifPresent(operations::add);
        }
        return new SpecPath(key.text(), key.place().location(), parameters, operations);
    }

    private static Optional<HttpMethod> method(String word) {
        return Arrays.stream(HttpMethod.values())
                .filter(method -> method.word().equals(word))
                .findFirst();
    }
}

package dev.tenon.generator.resolve;

import dev.tenon.generator.model.TableName;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.HttpMethod;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecBinding;
import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.table.ColumnNames;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the table of each operation: the one it names; else that of the schema it takes or gives;
 * else that of the operations beside it; else the one its path is named after.
 */
final class TableFinder {

    private final Scene scene;
    private final Map<PathShape, NamedTable> byPath = new HashMap<>();

    TableFinder(Scene scene) {
        this.scene = scene;
        for (var operation : operations().toList()) {
            direct(operation)
                    .ifPresent(table -> byPath.putIfAbsent(PathShape.of(operation.path()), table));
        }
    }

    private Stream<SpecOperation> operations() {
        return scene.spec().paths().stream().flatMap(path -> path.operations().stream());
    }

    /** The table; a problem, and nothing, when no convention finds one. */
    Optional<NamedTable> find(SpecOperation operation) {
        var binding = operation.rules().binding();
        if (binding.isPresent()) {
            var found = bound(binding.get());
            if (found.isEmpty()) {
                scene.findings().add(unknown(binding.get()));
            }
            return found;
        }
        var found = direct(operation).or(() -> beside(operation)).or(() -> namedInPath(operation));
        if (found.isEmpty()) {
            scene.findings().add(unbound(operation));
        }
        return found;
    }

    private Optional<NamedTable> direct(SpecOperation operation) {
        var binding = operation.rules().binding();
        if (binding.isPresent()) {
            return bound(binding.get());
        }
        var given = Answers.schema(operation).map(Answers::row).flatMap(scene::table);
        var taken = Bodies.schema(operation).flatMap(scene::table);
        return operation.method() == HttpMethod.GET ? given : taken.or(() -> given);
    }

    private Optional<NamedTable> bound(SpecBinding binding) {
        String written = binding.table().value();
        return scene.tables().tables().stream()
                .filter(table -> isNamed(table.name(), written))
                .findFirst();
    }

    private static boolean isNamed(TableName name, String written) {
        return name.name().equals(written) || name.toString().equals(written);
    }

    private Optional<NamedTable> beside(SpecOperation operation) {
        var path = PathShape.of(operation.path());
        return Optional.ofNullable(byPath.get(path))
                .or(() -> Optional.ofNullable(byPath.get(path.collection())))
                .or(() ->
                        byPath.entrySet().stream()
                                .filter(entry -> entry.getKey().collection().equals(path))
                                .map(Map.Entry::getValue)
                                .findFirst());
    }

    private Optional<NamedTable> namedInPath(SpecOperation operation) {
        return PathShape.of(operation.path()).lastFixed().map(Singular::of).stream()
                .flatMap(words ->
                        scene.tables().tables().stream()
                                .filter(table ->
                                        Stream.concat(
                                                        Stream.of(table.name().name()),
                                                        table.components().stream())
                                                .map(ColumnNames::snakeCase)
                                                .anyMatch(words::contains)))
                .findFirst();
    }

    private List<String> tableNames() {
        return scene.tables().tables().stream().map(table -> table.name().name()).toList();
    }

    private Problem unknown(SpecBinding binding) {
        Located<String> written = binding.table();
        return new Problem(
                ProblemCode.UNKNOWN_TABLE,
                written.at(),
                "unknown table \"" + written.value() + "\"",
                "the schemas of the spec name " + Names.list(tableNames()),
                NearestName.fix(
                        written.value(),
                        tableNames(),
                        "name one of these, or write \"x-tenon: {table: …}\" at an object schema"));
    }

    private Problem unbound(SpecOperation operation) {
        String word =
                switch (operation.method()) {
                    case GET -> "select";
                    case POST -> "insert";
                    case PUT -> "replace";
                    case PATCH -> "update";
                    case DELETE -> "delete";
                };
        return new Problem(
                ProblemCode.OPERATION_UNBOUND,
                operation.key(),
                "\"" + operation.id().name() + "\" belongs to no table",
                "neither its schemas, nor the operations beside \""
                        + operation.path()
                        + "\", nor the words of the path name one; the schemas of the spec name "
                        + Names.list(tableNames()),
                "write \"x-tenon: {"
                        + word
                        + ": …}\" at the operation, or \"x-tenon: {table: …}\" at its schema");
    }
}

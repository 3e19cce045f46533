package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.JsonType;
import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.spec.SpecSchema;
import dev.tenon.generator.table.NamedTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes each body once, when it is first asked for. */
final class BodyRegistry {

    private final Scene scene;
    private final Map<Key, Body> made = new LinkedHashMap<>();
    private final Map<Key, String> ownNames = new HashMap<>();

    /** A body is a schema that writes columns of a table, whole or as a patch. */
    private record Key(String schema, String table, boolean patch, List<String> columns) {
        static Key of(Body body) {
            return new Key(
                    body.schema(),
                    body.table().toString(),
                    body.patch(),
                    body.fields().stream().map(Field::column).toList());
        }

        boolean isOfSameSchema(Key other) {
            return schema.equals(other.schema) && table.equals(other.table) && patch == other.patch;
        }
    }

    BodyRegistry(Scene scene) {
        this.scene = scene;
    }

    /**
     * All made so far, in order of first use.
     *
     * @param resources all resources, which a body of their name must stand apart from
     */
    List<Body> all(List<Resource> resources) {
        return made.values().stream().map(body -> shown(body, resources)).toList();
    }

    /** The body as it is among these resources. */
    Body shown(Body body, List<Resource> resources) {
        var current = made.getOrDefault(Key.of(body), body);
        var name = name(Key.of(body));
        boolean shown = resources.stream().anyMatch(found -> found.name().equals(name));
        return new Body(
                name, current.table(), current.patch(), shown, current.fields(), current.at());
    }

    /** Of one schema the body with most fields has its name, others that of an operation. */
    private String name(Key key) {
        var widest =
                made.keySet().stream()
                        .filter(key::isOfSameSchema)
                        .reduce((one, other) ->
                                other.columns().size() > one.columns().size() ? other : one);
        return widest.filter(found -> !found.equals(key)).isPresent()
                ? ownNames.getOrDefault(key, key.schema())
                : key.schema();
    }

    /** Makes fields of a body required from now on. */
    void require(Body body, Set<String> columns) {
        made.computeIfPresent(
                Key.of(body),
                (_, found) ->
                        new Body(
                                found.schema(),
                                found.table(),
                                found.patch(),
                                found.shown(),
                                found.fields().stream()
                                        .map(field ->
                                                columns.contains(field.column())
                                                        ? field.asRequired()
                                                        : field)
                                        .toList(),
                                found.at()));
    }

    /** The body of a write; a problem, and nothing, when it has none that can be written. */
    Optional<Body> of(SpecOperation operation, Action action, NamedTable table) {
        if (action == Action.LIST || action == Action.FIND || action == Action.DELETE) {
            operation.body().ifPresent(body -> scene.findings().add(unread(operation, body.at())));
            return Optional.empty();
        }
        var schema = Bodies.schema(operation);
        if (schema.isEmpty()) {
            scene.findings().add(missing(operation, table));
            return Optional.empty();
        }
        var use = schema.get();
        var whole = scene.component(use).map(found -> found.schema()).orElse(use);
        if (!whole.is(JsonType.OBJECT) || whole.shape().fields().isEmpty()) {
            scene.findings().add(unsupported(operation, use));
            return Optional.empty();
        }
        var body = body(operation, use, action == Action.UPDATE, table);
        if (body.fields().isEmpty()) {
            scene.findings().add(nothingToWrite(operation, use));
        }
        return Optional.of(body);
    }

    private Body body(SpecOperation operation, SpecSchema use, boolean patch, NamedTable table) {
        var component = scene.component(use);
        String name =
                component.map(found -> found.name()).orElse(InPlaceName.of(operation, "Body"));
        var schema = component.map(named -> named.schema()).orElse(use);
        var kept = WhereResolver.columns(operation.rules().terms(), table);
        var fields =
                new FieldResolver(scene, table)
                        .resolve(name, schema).stream()
                                .filter(Field::isWritable)
                                .filter(field -> !kept.contains(field.column()))
                                .toList();
        var at = component.map(named -> named.key()).orElse(use.at());
        var body = new Body(name, table.name(), patch, false, fields, at);
        var key = Key.of(body);
        ownNames.putIfAbsent(key, InPlaceName.of(operation, "Body"));
        return made.computeIfAbsent(key, _ -> body);
    }

    private static Problem missing(SpecOperation operation, NamedTable table) {
        return new Problem(
                ProblemCode.BODY_MISSING,
                operation.body().map(body -> body.at()).orElse(operation.key()),
                "\"" + operation.id().name() + "\" takes no body to write",
                "it writes table \"" + table.name() + "\", and nothing says what a request holds",
                "add \"requestBody\" with a JSON schema, such as"
                        + " {$ref: '#/components/schemas/"
                        + table.owner().name()
                        + "'}");
    }

    private static Problem nothingToWrite(SpecOperation operation, SpecSchema schema) {
        return new Problem(
                ProblemCode.BODY_UNSUPPORTED,
                schema.at(),
                "the body of \"" + operation.id().name() + "\" has nothing to write",
                "all its fields are readOnly, hidden or kept to a value, or are no columns of the"
                        + " table",
                "add a field that a request may write");
    }

    private static Problem unread(SpecOperation operation, Location at) {
        return new Problem(
                ProblemCode.BODY_UNSUPPORTED,
                at,
                "\"" + operation.id().name() + "\" does not read a body",
                "reading and deleting rows takes parameters only (RFC 9110 §9.3.1, §9.3.5)",
                "remove \"requestBody\"");
    }

    private static Problem unsupported(SpecOperation operation, SpecSchema schema) {
        return new Problem(
                ProblemCode.BODY_UNSUPPORTED,
                schema.at(),
                "the body of \"" + operation.id().name() + "\" is not an object with fields",
                schema.is(JsonType.ARRAY)
                        ? "this version writes one row a request"
                        : "its fields are the columns that a request writes",
                "write an object schema with \"properties\"");
    }
}

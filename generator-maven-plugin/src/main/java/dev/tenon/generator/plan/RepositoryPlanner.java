package dev.tenon.generator.plan;

import dev.tenon.generator.jooq.JooqNames;
import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Resource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Decides the repositories. */
final class RepositoryPlanner {

    // What the methods of a repository call their own variables.
    private static final Set<String> TAKEN =
            Set.of("session", "row", "patch", "query", "statement");

    private final Types types;
    private final ValuePlanner values;

    RepositoryPlanner(Types types, ValuePlanner values) {
        this.types = types;
        this.values = values;
    }

    RepositoryPlan plan(Resource resource, Model model) {
        TablePlan table = types.table(resource.table());
        List<RepositoryPlan.Bound> key = bound(resource.key(), resource);
        var methods = methods(resource, model, key);
        return new RepositoryPlan(
                types.repository(resource),
                types.row(resource),
                table,
                table.constant().equals("ROWS") ? "ROWS_" : "ROWS",
                returned(resource).stream().map(field -> column(field, resource)).toList(),
                key.stream().map(RepositoryPlan.Bound::constant).toList(),
                methods.calls(),
                methods.statements());
    }

    /** The fields that answers hold, in the order rows and readers count them. */
    static List<Field> returned(Resource resource) {
        return resource.fields().stream().filter(Field::isReturned).toList();
    }

    private RepositoryMethods methods(
            Resource resource, Model model, List<RepositoryPlan.Bound> key) {
        List<Body> bodies =
                model.bodies().stream()
                        .filter(body -> body.table().equals(resource.table()) && !resource.view())
                        .toList();
        List<Body> rows = bodies.stream().filter(body -> !body.patch()).toList();
        var methods = new RepositoryMethods(key);
        if (!key.isEmpty()) {
            methods.find();
        }
        methods.list();
        var scopes = new InsertScopes(model, types);
        rows.forEach(body ->
                methods.insert(
                        write("row", body, _ -> true),
                        scopes.of(body).stream().map(each -> bound(each, resource)).toList()));
        if (!key.isEmpty()) {
            bodies.stream()
                    .filter(Body::patch)
                    .forEach(body -> methods.update(write("patch", body, _ -> true)));
            rows.forEach(body -> methods.replace(write("row", body, f -> !isKey(f, resource))));
        }
        if (!key.isEmpty() && !resource.view()) {
            methods.delete();
        }
        return methods;
    }

    private RepositoryStatement.Write write(String argument, Body body, Predicate<Field> written) {
        return new RepositoryStatement.Write(
                argument,
                types.body(body),
                body.fields().stream()
                        .filter(written)
                        .map(field -> assignment(field, body))
                        .toList());
    }

    private static RepositoryStatement.Assignment assignment(Field field, Body body) {
        return new RepositoryStatement.Assignment(
                BodyPlanner.assignment(field, body.patch()),
                JooqNames.columnConstant(body.table().name(), field.column()),
                JavaNames.member(field.name()));
    }

    private static boolean isKey(Field field, Resource resource) {
        return resource.key().stream().anyMatch(key -> key.column().equals(field.column()));
    }

    private RepositoryPlan.Column column(Field field, Resource resource) {
        return new RepositoryPlan.Column(
                field.name(),
                constant(field, resource),
                values.plan(field.type()),
                field.nullable());
    }

    private List<RepositoryPlan.Bound> bound(List<Field> fields, Resource resource) {
        return fields.stream().map(field -> bound(field, resource)).toList();
    }

    private RepositoryPlan.Bound bound(Field field, Resource resource) {
        String name = JavaNames.member(field.name());
        return new RepositoryPlan.Bound(
                TAKEN.contains(name) ? name + "_" : name,
                values.plan(field.type()).javaType(),
                constant(field, resource));
    }

    private static String constant(Field field, Resource resource) {
        return JooqNames.columnConstant(resource.table().name(), field.column());
    }
}

package dev.tenon.generator.plan;

import dev.tenon.generator.jooq.JooqNames;
import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Resource;
import java.util.List;
import java.util.Set;

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
        String table = resource.table().name();
        TablePlan tablePlan = types.table(resource.table());
        List<Body> bodies =
                model.bodies().stream()
                        .filter(body -> body.table().equals(resource.table()))
                        .toList();
        return new RepositoryPlan(
                types.repository(resource),
                types.row(resource),
                tablePlan,
                tablePlan.constant().equals("ROWS") ? "ROWS_" : "ROWS",
                returned(resource).stream().map(field -> column(field, table)).toList(),
                resource.key().stream().map(field -> key(field, table)).toList(),
                !resource.view(),
                writes(bodies, resource, false),
                writes(bodies, resource, true));
    }

    /** The fields that answers hold, in the order rows and readers count them. */
    static List<Field> returned(Resource resource) {
        return resource.fields().stream().filter(Field::isReturned).toList();
    }

    private List<RepositoryPlan.Write> writes(List<Body> bodies, Resource resource, boolean patch) {
        return bodies.stream()
                .filter(body -> body.patch() == patch && !resource.view())
                .map(body -> write(body, resource))
                .toList();
    }

    private RepositoryPlan.Write write(Body body, Resource resource) {
        List<RepositoryPlan.Assignment> assignments =
                body.fields().stream().map(field -> assignment(field, body, resource)).toList();
        return new RepositoryPlan.Write(types.body(body), assignments);
    }

    private static RepositoryPlan.Assignment assignment(Field field, Body body, Resource resource) {
        return new RepositoryPlan.Assignment(
                BodyPlanner.assignment(field, body.patch()),
                JooqNames.columnConstant(body.table().name(), field.column()),
                JavaNames.member(field.name()),
                resource.key().stream().anyMatch(key -> key.column().equals(field.column())));
    }

    private RepositoryPlan.Column column(Field field, String table) {
        return new RepositoryPlan.Column(
                field.name(),
                JooqNames.columnConstant(table, field.column()),
                values.plan(field.type()),
                field.nullable());
    }

    private RepositoryPlan.Key key(Field field, String table) {
        String name = JavaNames.member(field.name());
        return new RepositoryPlan.Key(
                TAKEN.contains(name) ? name + "_" : name,
                values.plan(field.type()).javaType(),
                JooqNames.columnConstant(table, field.column()));
    }
}

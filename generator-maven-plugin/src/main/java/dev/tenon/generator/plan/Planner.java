package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemsException;
import java.util.List;
import java.util.stream.Stream;

/** Decides the whole of the code to write. */
public final class Planner {

    private Planner() {}

    /**
     * Plans the code of a service.
     *
     * @param model every name resolved
     * @param catalog the database it was resolved against
     * @throws ProblemsException NAME-5xx, when names clash in Java
     */
    public static Plan plan(Model model, Catalog catalog, Settings settings) {
        var types = new Types(settings, model);
        List<Problem> clashes = NameClashes.find(model, types);
        if (!clashes.isEmpty()) {
            throw new ProblemsException(clashes);
        }
        var values = new ValuePlanner(types);
        var bodies = new BodyPlanner(types, values, model.resources());
        var repositories = new RepositoryPlanner(types, values);
        List<EnumPlan> enums = model.enums().stream().map(e -> plan(e, types)).toList();
        List<RowPlan> rows = model.resources().stream().map(r -> plan(r, types, values)).toList();
        List<BodyPlan> bodyPlans = model.bodies().stream().map(bodies::plan).toList();
        return new Plan(
                settings,
                shadowsJavaLang(enums, rows, bodyPlans),
                enums,
                rows,
                bodyPlans,
                new ColumnsPlanner(types, values, catalog).plan(model),
                model.resources().stream().map(r -> repositories.plan(r, model)).toList(),
                new GroupPlanner(types, values, settings).plan(model.operations()),
                model.auth().map(auth -> AuthPlanner.plan(auth, types)),
                new JooqPlanner(types, values, catalog).plan(model));
    }

    private static EnumPlan plan(EnumType type, Types types) {
        String doc = type.description().isBlank() ? "One of a closed set." : type.description();
        return new EnumPlan(
                types.enumeration(type),
                doc,
                type.labels().stream()
                        .map(label -> new EnumPlan.Constant(JavaNames.constant(label), label))
                        .toList());
    }

    private static RowPlan plan(Resource resource, Types types, ValuePlanner values) {
        String doc =
                resource.description().isBlank()
                        ? "A row of " + resource.table() + "."
                        : resource.description();
        List<Component> components =
                RepositoryPlanner.returned(resource).stream()
                        .map(field -> component(field, values))
                        .toList();
        return new RowPlan(types.row(resource), doc, components);
    }

    private static Component component(Field field, ValuePlanner values) {
        TypeName type = values.plan(field.type()).javaType();
        String doc = field.description().isBlank() ? "" : field.description();
        return new Component(JavaNames.member(field.name()), type, !field.notNull(), doc);
    }

    /** A type of ours named String would take the place of Java's in its package. */
    private static boolean shadowsJavaLang(
            List<EnumPlan> enums, List<RowPlan> rows, List<BodyPlan> bodies) {
        Stream<ClassName> names =
                Stream.of(
                                enums.stream().map(EnumPlan::type),
                                rows.stream().map(RowPlan::type),
                                bodies.stream().map(BodyPlan::type))
                        .flatMap(stream -> stream);
        return names.anyMatch(name -> JavaLang.has(name.simpleName()));
    }
}

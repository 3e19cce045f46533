package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.ValueKind;
import java.util.List;
import java.util.Optional;

/** Decides the records of request bodies. */
final class BodyPlanner {

    private static final ClassName CHANGE = ClassName.get("dev.tenon.runtime.api", "Change");

    private final Types types;
    private final ValuePlanner values;
    private final List<Resource> resources;

    BodyPlanner(Types types, ValuePlanner values, List<Resource> resources) {
        this.types = types;
        this.values = values;
        this.resources = resources;
    }

    BodyPlan plan(Body body) {
        Optional<ClassName> row =
                resources.stream()
                        .filter(resource -> resource.name().equals(body.schema()))
                        .findFirst()
                        .map(types::row);
        List<BodyFieldPlan> fields =
                body.fields().stream().map(field -> plan(field, body.patch())).toList();
        return new BodyPlan(types.body(body), row, body.schema(), body.patch(), fields);
    }

    /** How a repository's statement takes the field from the body. */
    static String assignment(Field field, boolean patch) {
        if (patch) {
            return "change";
        }
        if (keepsAbsent(field)) {
            return "changeOrDefault";
        }
        return field.defaulted() && !field.required() ? "setOrDefault" : "set";
    }

    private BodyFieldPlan plan(Field field, boolean patch) {
        ValuePlan value = values.plan(field.type());
        boolean change = patch || keepsAbsent(field);
        TypeName type =
                change ? ParameterizedTypeName.get(CHANGE, value.javaType()) : value.javaType();
        boolean absent = !field.required() && field.standard().isEmpty();
        return new BodyFieldPlan(
                JavaNames.constant(field.name()),
                new Component(
                        JavaNames.member(field.name()),
                        type,
                        !change && (absent || field.nullable()),
                        field.description()),
                field.name(),
                value,
                field.required() && !patch,
                field.nullable(),
                patch || change
                        ? Optional.empty()
                        : field.standard().map(node -> literal(node, field.type())),
                change);
    }

    private Literal literal(dev.tenon.generator.source.Node node, ValueKind kind) {
        return values.literals().plan(node, kind);
    }

    /** Null empties the column, and absence leaves it to its default: two different things. */
    private static boolean keepsAbsent(Field field) {
        return field.nullable() && field.defaulted() && !field.required();
    }
}

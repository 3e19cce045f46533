package dev.tenon.generator.plan;

import dev.tenon.generator.jooq.JooqNames;
import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds names that are different in the spec and equal in Java. Types are compared without case,
 * for file systems that keep none. Reports NAME-501 to NAME-503.
 */
final class NameClashes {

    private final List<Problem> problems = new ArrayList<>();

    private NameClashes() {}

    static List<Problem> find(Model model, Types types) {
        var clashes = new NameClashes();
        clashes.types(model, types);
        model.resources().forEach(clashes::members);
        model.enums().forEach(clashes::constants);
        clashes.operations(model, types);
        return List.copyOf(clashes.problems);
    }

    /** A named thing of the spec. */
    private record Named(String what, Location.InFile at) {}

    private void types(Model model, Types types) {
        Map<String, Named> seen = new LinkedHashMap<>();
        for (EnumType type : model.enums()) {
            var named = new Named("the enum \"" + type.name() + "\"", type.at());
            type(seen, types.enumeration(type).simpleName(), named);
        }
        for (Resource resource : model.resources()) {
            var named = new Named("the schema \"" + resource.name() + "\"", resource.at());
            type(seen, types.row(resource).simpleName(), named);
            var repository =
                    new Named("the repository of \"" + resource.name() + "\"", resource.at());
            type(seen, types.repository(resource).simpleName(), repository);
        }
        for (Body body : model.bodies()) {
            var named = new Named("the request body \"" + body.schema() + "\"", body.at());
            type(seen, types.body(body).simpleName(), named);
        }
        model.spec()
                .settings()
                .auth()
                .ifPresent(auth ->
                        type(
                                seen,
                                types.auth().simpleName(),
                                new Named("the document's auth", auth.at())));
        Map<String, Operation> groups = new LinkedHashMap<>();
        model.operations()
                .forEach(o -> groups.putIfAbsent(types.controller(o.group()).simpleName(), o));
        groups.forEach((_, first) -> group(seen, first, types));
    }

    private void group(Map<String, Named> seen, Operation first, Types types) {
        var named = new Named("the group \"" + first.group() + "\"", first.spec().key());
        type(seen, types.controller(first.group()).simpleName(), named);
        type(seen, types.operations(first.group()).simpleName(), named);
    }

    private void type(Map<String, Named> seen, String java, Named named) {
        String folded = java.toLowerCase(Locale.ROOT);
        Named other = seen.putIfAbsent(folded, named);
        if (other != null) {
            report(ProblemCode.TYPE_CLASH, "the Java type \"" + java + "\"", named, other);
        }
    }

    private void members(Resource resource) {
        Map<String, Named> names = new LinkedHashMap<>();
        Map<String, Named> columns = new LinkedHashMap<>();
        for (Field field : resource.fields()) {
            var named = new Named("the field \"" + field.name() + "\"", field.at());
            String member = JavaNames.member(field.name());
            Named other = names.putIfAbsent(member, named);
            if (other != null) {
                report(ProblemCode.MEMBER_CLASH, "the Java name \"" + member + "\"", named, other);
                continue;
            }
            String constant = JooqNames.columnConstant(resource.table().name(), field.column());
            Named same = columns.putIfAbsent(constant, named);
            if (same != null) {
                String what = "the Java constant \"" + constant + "\"";
                report(ProblemCode.MEMBER_CLASH, what, named, same);
            }
        }
    }

    private void constants(EnumType type) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String label : type.labels()) {
            String java = JavaNames.constant(label);
            String other = seen.putIfAbsent(java, label);
            if (other != null) {
                var named = new Named("the label \"" + label + "\"", type.at());
                var first = new Named("the label \"" + other + "\"", type.at());
                report(ProblemCode.MEMBER_CLASH, "the Java name \"" + java + "\"", named, first);
            }
        }
    }

    private void operations(Model model, Types types) {
        Map<String, Named> seen = new LinkedHashMap<>();
        for (Operation operation : model.operations()) {
            var named =
                    new Named("the operation \"" + operation.id() + "\"", operation.spec().key());
            String group = types.controller(operation.group()).simpleName();
            String java = JavaNames.constant(operation.id());
            Named other = seen.putIfAbsent(group + "." + java, named);
            if (other != null) {
                report(ProblemCode.METHOD_CLASH, "the Java name \"" + java + "\"", named, other);
            }
        }
    }

    private void report(ProblemCode code, String java, Named named, Named other) {
        problems.add(
                new Problem(
                        code,
                        named.at(),
                        named.what() + " and " + other.what() + " both become " + java,
                        "names of the spec lose what Java does not allow in a name",
                        "rename one of them in the spec",
                        List.of(other.at())));
    }
}

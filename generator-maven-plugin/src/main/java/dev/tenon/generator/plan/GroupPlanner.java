package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Decides the controllers and the constants they stand on. */
final class GroupPlanner {

    private final Types types;
    private final ValuePlanner values;
    private final Settings settings;

    GroupPlanner(Types types, ValuePlanner values, Settings settings) {
        this.types = types;
        this.values = values;
        this.settings = settings;
    }

    List<GroupPlan> plan(List<Operation> operations) {
        Map<ClassName, List<Operation>> groups = new LinkedHashMap<>();
        for (Operation operation : operations) {
            groups.computeIfAbsent(types.controller(operation.group()), _ -> new ArrayList<>())
                    .add(operation);
        }
        return groups.values().stream().map(this::group).toList();
    }

    private GroupPlan group(List<Operation> operations) {
        String group = operations.getFirst().group();
        Map<Resource, GroupPlan.Dependency> repositories = repositories(operations);
        var constants = new ParameterConstants(values, reserved(operations));
        var planner = new OperationPlanner(types, constants, settings.specName());
        List<OperationPlan> plans = new ArrayList<>();
        for (Operation operation : operations) {
            plans.add(planner.plan(operation, field(operation, repositories)));
        }
        return new GroupPlan(
                types.controller(group),
                types.operations(group),
                group,
                List.copyOf(repositories.values()),
                constants.plans(),
                plans);
    }

    /** Names that stand beside the parameters' constants: of operations and of jOOQ's tables. */
    private Set<String> reserved(List<Operation> operations) {
        Set<String> names = new LinkedHashSet<>();
        for (Operation operation : operations) {
            names.add(JavaNames.constant(operation.id()));
            names.add(types.table(operation.resource().table()).constant());
        }
        return names;
    }

    private Map<Resource, GroupPlan.Dependency> repositories(List<Operation> operations) {
        Set<Resource> resources = new LinkedHashSet<>();
        operations.forEach(operation -> resources.add(operation.resource()));
        String group = JavaNames.member(operations.getFirst().group());
        Map<Resource, GroupPlan.Dependency> repositories = new LinkedHashMap<>();
        for (Resource resource : resources) {
            String own = JavaNames.member(resource.name());
            boolean plural = group.startsWith(own) && !group.equals("api") && !group.equals("http");
            String field = plural ? group : own + "Repository";
            repositories.put(resource, new GroupPlan.Dependency(field, types.repository(resource)));
        }
        return repositories;
    }

    private static String field(
            Operation operation, Map<Resource, GroupPlan.Dependency> repositories) {
        return Objects.requireNonNull(repositories.get(operation.resource())).field();
    }

    /** Whether a controller passes the parameter on, and not only the runtime reads it. */
    static boolean isPassed(Param param) {
        return switch (param.use()) {
            case Param.Use.Key _, Param.Use.Scope _ -> true;
            case Param.Use.Filter _, Param.Use.Paging _, Param.Use.Plain _ -> false;
        };
    }
}

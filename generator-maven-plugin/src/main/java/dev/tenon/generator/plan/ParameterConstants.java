package dev.tenon.generator.plan;

import dev.tenon.generator.model.Param;
import dev.tenon.generator.spec.SpecParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The constants of one group's parameters: a parameter that several operations declare alike has
 * one, and different ones of equal name are numbered.
 */
final class ParameterConstants {

    private final ValuePlanner values;
    private final Set<String> taken;
    private final List<ParameterPlan> plans = new ArrayList<>();

    ParameterConstants(ValuePlanner values, Set<String> reserved) {
        this.values = values;
        this.taken = new HashSet<>(reserved);
    }

    /** The constants in order of first use. */
    List<ParameterPlan> plans() {
        return List.copyOf(plans);
    }

    /** The constant's name. */
    String constant(Param param) {
        ParameterPlan wanted = plan(param, "");
        Optional<ParameterPlan> known =
                plans.stream().filter(plan -> unnamed(plan).equals(wanted)).findFirst();
        return known.map(ParameterPlan::constant).orElseGet(() -> add(param));
    }

    private String add(Param param) {
        String base = JavaNames.constant(param.name());
        String name = base;
        for (int n = 2; taken.contains(name); n++) {
            name = base + "_" + n;
        }
        taken.add(name);
        plans.add(plan(param, name));
        return name;
    }

    private static ParameterPlan unnamed(ParameterPlan plan) {
        return new ParameterPlan(
                "",
                plan.in(),
                plan.wireName(),
                plan.value(),
                plan.required(),
                plan.standard(),
                plan.shared());
    }

    private ParameterPlan plan(Param param, String constant) {
        return new ParameterPlan(
                constant,
                param.in().name().toLowerCase(Locale.ROOT),
                param.name(),
                values.plan(param.type()),
                param.required() && param.in() != SpecParameter.In.PATH,
                param.standard().map(node -> values.literals().plan(node, param.type())),
                GroupPlanner.isPassed(param));
    }
}

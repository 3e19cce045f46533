package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides the {@code ValueType} and the Java type of a value. */
final class ValuePlanner {

    private static final ClassName JSONB = ClassName.get("org.jooq", "JSONB");

    private final Types types;
    private final LiteralPlanner literals;

    ValuePlanner(Types types) {
        this.types = types;
        this.literals = new LiteralPlanner(types);
    }

    LiteralPlanner literals() {
        return literals;
    }

    ValuePlan plan(ValueKind kind) {
        List<LimitPlan> limits = limits(kind.limits());
        return switch (kind) {
            case ValueKind.Single single ->
                    new ValuePlan.Single(
                            factory(single.scalar()),
                            format(single.scalar()),
                            javaType(single.scalar()),
                            limits,
                            single.allowed().stream()
                                    .map(node -> literals.plan(node, single))
                                    .toList());
            case ValueKind.Choice choice -> new ValuePlan.Choice(types.enumeration(choice.type()));
            case ValueKind.Json _ -> new ValuePlan.Single("json", "", JSONB, limits, List.of());
            case ValueKind.Many many -> {
                ValuePlan item = plan(many.item());
                TypeName list =
                        ParameterizedTypeName.get(ClassName.get(List.class), item.javaType());
                yield new ValuePlan.Many(item, list, limits);
            }
        };
    }

    private static String factory(Scalar scalar) {
        return switch (scalar) {
            case INT32 -> "int32";
            case INT64 -> "int64";
            case DECIMAL -> "decimal";
            case FLOAT32 -> "float32";
            case FLOAT64 -> "float64";
            case BOOLEAN -> "bool";
            case TEXT, EMAIL, URI -> "text";
            case UUID -> "uuid";
            case DATE -> "date";
            case DATE_TIME -> "dateTime";
            case BYTES -> "bytes";
        };
    }

    private static String format(Scalar scalar) {
        return switch (scalar) {
            case EMAIL, URI -> scalar.name();
            case INT32, INT64, DECIMAL, FLOAT32, FLOAT64, BOOLEAN, TEXT -> "";
            case UUID, DATE, DATE_TIME, BYTES -> "";
        };
    }

    private static TypeName javaType(Scalar scalar) {
        return switch (scalar) {
            case INT32 -> TypeName.get(Integer.class);
            case INT64 -> TypeName.get(Long.class);
            case DECIMAL -> TypeName.get(BigDecimal.class);
            case FLOAT32 -> TypeName.get(Float.class);
            case FLOAT64 -> TypeName.get(Double.class);
            case BOOLEAN -> TypeName.get(Boolean.class);
            case TEXT, EMAIL, URI -> TypeName.get(String.class);
            case UUID -> TypeName.get(UUID.class);
            case DATE -> TypeName.get(LocalDate.class);
            case DATE_TIME -> TypeName.get(OffsetDateTime.class);
            case BYTES -> TypeName.get(byte[].class);
        };
    }

    private static List<LimitPlan> limits(SpecLimits limits) {
        List<LimitPlan> plans = new ArrayList<>();
        count(plans, "minLength", limits.minLength());
        count(plans, "maxLength", limits.maxLength());
        limits.pattern().ifPresent(p -> plans.add(text("pattern", p.value())));
        number(plans, "minimum", limits.minimum());
        number(plans, "maximum", limits.maximum());
        number(plans, "exclusiveMinimum", limits.exclusiveMinimum());
        number(plans, "exclusiveMaximum", limits.exclusiveMaximum());
        number(plans, "multipleOf", limits.multipleOf());
        count(plans, "minItems", limits.minItems());
        count(plans, "maxItems", limits.maxItems());
        if (limits.uniqueItems().map(Located::value).orElse(false)) {
            plans.add(new LimitPlan("uniqueItems", new LimitPlan.Argument.Nothing()));
        }
        count(plans, "minProperties", limits.minProperties());
        count(plans, "maxProperties", limits.maxProperties());
        return plans;
    }

    private static void count(
            List<LimitPlan> plans, String factory, Optional<Located<Integer>> value) {
        value.ifPresent(
                v -> plans.add(new LimitPlan(factory, new LimitPlan.Argument.Count(v.value()))));
    }

    private static void number(
            List<LimitPlan> plans, String factory, Optional<Located<BigDecimal>> value) {
        value.ifPresent(v -> plans.add(text(factory, v.value().toString())));
    }

    private static LimitPlan text(String factory, String argument) {
        return new LimitPlan(factory, new LimitPlan.Argument.Text(argument));
    }
}

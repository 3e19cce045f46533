package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.plan.GroupPlan;
import dev.tenon.generator.plan.OperationPlan;
import dev.tenon.generator.plan.OperationPlan.ColumnRef;
import dev.tenon.generator.plan.ParameterPlan;
import dev.tenon.generator.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the constants of a controller's operations and parameters. */
final class OperationsEmitter {

    private OperationsEmitter() {}

    static void emit(GroupPlan plan, Sources sources) {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(plan.operationsType())
                        .addJavadoc(
                                "The operations of {@link $T}, as the spec declares them.",
                                plan.controller())
                        .addAnnotation(Seam.NULL_MARKED)
                        .addModifiers(Modifier.FINAL);
        plan.parameters().forEach(parameter -> type.addField(parameter(parameter)));
        plan.operations().forEach(operation -> type.addField(operation(operation)));
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        sources.add(type.build(), tables(plan));
    }

    private static List<TablePlan> tables(GroupPlan plan) {
        List<ColumnRef> columns = new ArrayList<>();
        for (OperationPlan operation : plan.operations()) {
            operation.terms().fixed().forEach(fixed -> columns.add(fixed.column()));
            operation.takes().filters().forEach(filter -> columns.add(filter.column()));
            operation
                    .listing()
                    .ifPresent(listing -> {
                        listing.sorts().forEach(sort -> columns.add(sort.column()));
                        listing.order().forEach(order -> columns.add(order.column()));
                        listing.parents().forEach(parent -> columns.add(parent.column()));
                    });
            operation.location().ifPresent(location -> columns.addAll(location.columns()));
        }
        return columns.stream().map(ColumnRef::table).distinct().toList();
    }

    private static FieldSpec parameter(ParameterPlan plan) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                "$T.$L($S,$W$L)",
                Seam.PARAMETER,
                plan.in(),
                plan.wireName(),
                ValueCode.type(plan.value()));
        if (plan.required()) {
            code.add(".asRequired()");
        }
        plan.standard().ifPresent(literal -> code.add("$Z.orElse($L)", ValueCode.literal(literal)));
        FieldSpec.Builder field =
                FieldSpec.builder(
                        ParameterizedTypeName.get(Seam.PARAMETER, plan.value().javaType()),
                        plan.constant());
        if (!plan.shared()) {
            field.addModifiers(Modifier.PRIVATE);
        }
        return field.addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(code.build())
                .build();
    }

    private static FieldSpec operation(OperationPlan plan) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                "\n$>$>$T.of($S, $T.$L, $S)",
                Seam.OPERATION,
                plan.id(),
                Seam.HTTP_METHOD,
                plan.route().http(),
                plan.route().path());
        code.add("$>$>");
        TermsEmitter.emit(code, plan.terms());
        takes(code, plan.takes());
        plan.listing().ifPresent(listing -> listing(code, listing));
        plan.location().ifPresent(location -> location(code, location));
        if (plan.status() != 200) {
            code.add("\n.success($L)", plan.status());
        }
        if (!plan.content()) {
            code.add("\n.withoutContent()");
        }
        return FieldSpec.builder(Seam.OPERATION, plan.constant())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(code.add("\n.build()$<$<$<$<").build())
                .build();
    }

    private static void takes(CodeBlock.Builder code, OperationPlan.Takes takes) {
        takes.parameters().forEach(parameter -> code.add("\n.parameter($L)", parameter));
        for (OperationPlan.Filter filter : takes.filters()) {
            code.add(
                    "\n.$L($L, $L)",
                    filter.list() ? "filterIn" : "filter",
                    filter.parameter(),
                    column(filter.column()));
        }
        takes.body().ifPresent(body -> code.add("\n.body($T.READER)", body));
        takes.same().forEach(same -> code.add("\n.same($L, $S)", same.parameter(), same.field()));
    }

    private static void listing(CodeBlock.Builder code, OperationPlan.Listing listing) {
        for (OperationPlan.Sort sort : listing.sorts()) {
            code.add("\n.sort($S, $L)", sort.name(), column(sort.column()));
        }
        for (OperationPlan.Order order : listing.order()) {
            code.add("\n.orderBy($L, $L)", column(order.column()), order.descending());
        }
        code.add("\n.page($L, $L)", listing.defaultLimit(), listing.maxLimit());
        for (OperationPlan.Parent parent : listing.parents()) {
            code.add("\n.belongsTo($L, $L)", parent.parameter(), column(parent.column()));
        }
    }

    private static void location(CodeBlock.Builder code, OperationPlan.Location location) {
        code.add("\n.location($S", location.path());
        location.columns().forEach(column -> code.add(", $L", column(column)));
        code.add(")");
    }

    static CodeBlock column(ColumnRef column) {
        return CodeBlock.of("$L.$L", RepositoryEmitter.table(column.table()), column.constant());
    }
}

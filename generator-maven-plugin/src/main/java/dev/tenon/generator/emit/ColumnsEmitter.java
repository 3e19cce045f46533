package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.plan.ColumnsPlan;
import dev.tenon.generator.plan.ValuePlan;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints the columns of a table as statements name them. */
final class ColumnsEmitter {

    private ColumnsEmitter() {}

    static TypeSpec emit(ColumnsPlan plan) {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(plan.type())
                        .addJavadoc(
                                "The columns of {@code $L}, as statements name them.",
                                Javadoc.line(plan.table().name()))
                        .addAnnotation(Seam.NULL_MARKED)
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .superclass(Seam.COLUMNS)
                        .addField(
                                FieldSpec.builder(plan.type(), plan.table().constant())
                                        .addJavadoc("The only instance.")
                                        .addModifiers(
                                                Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                                        .initializer("new $T()", plan.type())
                                        .build());
        plan.columns().forEach(column -> type.addField(column(column)));
        return type.addMethod(constructor(plan)).build();
    }

    private static MethodSpec constructor(ColumnsPlan plan) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(
                        "super($S, $S, () -> $T.$L)",
                        plan.schema(),
                        plan.name(),
                        plan.table().type(),
                        plan.table().constant())
                .build();
    }

    private static FieldSpec column(ColumnsPlan.Column column) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean list = column.value() instanceof ValuePlan.Many;
        code.add(
                "$L($S, $S,$W$T.class)",
                list ? "list" : "column",
                column.name(),
                column.type(),
                column.value() instanceof ValuePlan.Many many
                        ? many.item().javaType()
                        : column.value().javaType());
        column.room()
                .ifPresent(room ->
                        code.add(
                                "$Z.$L($L)",
                                room.method(),
                                room.most().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))));
        if (column.nullable()) {
            code.add("$Z.orNull()");
        }
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Seam.COLUMN, column.value().javaType()),
                        column.constant())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .initializer(code.build())
                .build();
    }
}

package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.generator.plan.RepositoryPlan;
import dev.tenon.generator.plan.ValuePlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints how a row becomes a record and how it becomes JSON. */
final class RowMappingEmitter {

    private RowMappingEmitter() {}

    static List<MethodSpec> emit(RepositoryPlan plan) {
        return List.of(read(plan), write(plan));
    }

    private static MethodSpec read(RepositoryPlan plan) {
        CodeBlock.Builder values = CodeBlock.builder();
        int position = 1;
        for (RepositoryPlan.Column column : plan.columns()) {
            values.add(position == 1 ? "\n" : ",\n").add(get(column.value(), position));
            position++;
        }
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(plan.row())
                .addParameter(Seam.RESULT_ROW, "row")
                .addStatement("return new $T($L)", plan.row(), values.build())
                .build();
    }

    private static CodeBlock get(ValuePlan value, int position) {
        return switch (value) {
            case ValuePlan.Single single -> CodeBlock.of("row.$L($L)", single.factory(), position);
            case ValuePlan.Choice choice ->
                    CodeBlock.of("row.label($L, $T.class)", position, choice.type());
            case ValuePlan.Many many ->
                    CodeBlock.of("row.list($L, $L)", position, item(many.item()));
        };
    }

    private static MethodSpec write(RepositoryPlan plan) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("write")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(Seam.JSON_ROW, "row");
        int position = 1;
        for (RepositoryPlan.Column column : plan.columns()) {
            String row = column.writesNull() ? "row.nulls()" : "row";
            method.addStatement("$L.$L", row, put(column, position));
            position++;
        }
        return method.build();
    }

    private static CodeBlock put(RepositoryPlan.Column column, int position) {
        return switch (column.value()) {
            case ValuePlan.Single single ->
                    CodeBlock.of("$L($L, $S)", single.factory(), position, column.wireName());
            case ValuePlan.Choice _ -> CodeBlock.of("text($L, $S)", position, column.wireName());
            case ValuePlan.Many many ->
                    CodeBlock.of(
                            "list($L, $S, $L)", position, column.wireName(), item(many.item()));
        };
    }

    /** Items are read as they are stored: keywords bound what comes in, not what goes out. */
    private static CodeBlock item(ValuePlan item) {
        return switch (item) {
            case ValuePlan.Single single ->
                    CodeBlock.of("$T.$L()", Seam.VALUE_TYPE, single.factory());
            case ValuePlan.Choice _, ValuePlan.Many _ -> ValueCode.type(item);
        };
    }
}

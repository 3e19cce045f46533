package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.plan.BodyFieldPlan;
import dev.tenon.generator.plan.BodyPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the record of a request body and its reader. */
final class BodyEmitter {

    private BodyEmitter() {}

    static TypeSpec emit(BodyPlan plan) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        plan.fields()
                .forEach(field -> components.addParameter(Sources.parameter(field.component())));
        TypeSpec.Builder type =
                TypeSpec.recordBuilder(plan.type())
                        .addModifiers(Modifier.PUBLIC)
                        .addAnnotation(Seam.NULL_MARKED)
                        .addJavadoc(doc(plan))
                        .recordConstructor(components.build());
        plan.fields().forEach(field -> type.addField(field(field)));
        type.addField(reader(plan));
        if (plan.patch()) {
            PatchBuilderEmitter.emit(plan, type);
        }
        return type.build();
    }

    private static CodeBlock doc(BodyPlan plan) {
        CodeBlock what =
                plan.row()
                        .map(row -> CodeBlock.of("a {@link $T}", row))
                        .orElseGet(() -> CodeBlock.of("a $L", Javadoc.line(plan.schema())));
        return plan.patch()
                ? CodeBlock.of(
                        "What to change in $L: a field left out stays as it is, and null empties"
                                + " one that\n"
                                + "allows it.",
                        what)
                : CodeBlock.of(
                        "The fields of $L that a caller writes. A nullable one that is null was not"
                                + " given:\nits column takes its default, or NULL where it has"
                                + " none.",
                        what);
    }

    private static FieldSpec field(BodyFieldPlan plan) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                "$T.$L($S,$W$L)",
                Seam.BODY_FIELD,
                plan.required() ? "required" : "optional",
                plan.wireName(),
                ValueCode.type(plan.value()));
        if (plan.nullable()) {
            code.add(".orNull()");
        }
        plan.standard().ifPresent(literal -> code.add("$Z.orElse($L)", ValueCode.literal(literal)));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Seam.BODY_FIELD, plan.value().javaType()),
                        plan.constant(),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(code.build())
                .build();
    }

    private static FieldSpec reader(BodyPlan plan) {
        CodeBlock names =
                plan.fields().stream()
                        .map(field -> CodeBlock.of("$L", field.constant()))
                        .collect(CodeBlock.joining(",$W"));
        CodeBlock values =
                plan.fields().stream().map(BodyEmitter::value).collect(CodeBlock.joining(",\n"));
        CodeBlock code =
                CodeBlock.builder()
                        .add("$T.$L(\n$>$>", Seam.BODY_READER, plan.patch() ? "patch" : "of")
                        .add("$S,\n$T.of($L),\n", plan.schema(), List.class, names)
                        .add("body ->\n$>$>new $T(\n$>$>$L))", plan.type(), values)
                        .add("$<$<$<$<$<$<")
                        .build();
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Seam.BODY_READER, plan.type()),
                        "READER",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(
                        plan.patch()
                                ? "Reads a merge patch (RFC 7396) from a request body."
                                : "Reads a whole object from a request body.")
                .initializer(code)
                .build();
    }

    private static CodeBlock value(BodyFieldPlan field) {
        return CodeBlock.of("body.$L($L)", field.change() ? "change" : "get", field.constant());
    }
}

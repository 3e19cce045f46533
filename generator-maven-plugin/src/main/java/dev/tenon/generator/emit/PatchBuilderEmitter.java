package dev.tenon.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.plan.BodyFieldPlan;
import dev.tenon.generator.plan.BodyPlan;
import javax.lang.model.element.Modifier;

/** Prints the builder of a patch. */
final class PatchBuilderEmitter {

    private PatchBuilderEmitter() {}

    /** Adds the builder, and the method that starts it, to the patch's record. */
    static void emit(BodyPlan plan, TypeSpec.Builder record) {
        ClassName builder = plan.type().nestedClass("Builder");
        record.addMethod(
                MethodSpec.methodBuilder("builder")
                        .addJavadoc("A patch that changes nothing yet.")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(builder)
                        .addStatement("return new $T()", builder)
                        .build());
        TypeSpec.Builder type =
                TypeSpec.classBuilder(builder)
                        .addJavadoc("Collects changes; what is not named stays as it is.")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build());
        for (BodyFieldPlan field : plan.fields()) {
            type.addField(
                    FieldSpec.builder(
                                    field.component().type(),
                                    field.component().name(),
                                    Modifier.PRIVATE)
                            .initializer("$T.keep()", Seam.CHANGE)
                            .build());
            type.addMethod(setter(field, builder));
        }
        CodeBlock values =
                plan.fields().stream()
                        .map(field -> CodeBlock.of("$L", field.component().name()))
                        .collect(CodeBlock.joining(",$W"));
        type.addMethod(
                MethodSpec.methodBuilder("build")
                        .addJavadoc("The patch.")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(plan.type())
                        .addStatement("return new $T($L)", plan.type(), values)
                        .build());
        record.addType(type.build());
    }

    private static MethodSpec setter(BodyFieldPlan field, ClassName builder) {
        TypeName value = field.value().javaType();
        TypeName type =
                field.nullable()
                        ? value.annotated(AnnotationSpec.builder(Seam.NULLABLE).build())
                        : value;
        return MethodSpec.methodBuilder(field.component().name())
                .addJavadoc(
                        "Sets {@code $L}$L.",
                        Javadoc.line(field.wireName()),
                        field.nullable() ? "; null empties it" : "")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(type, "value")
                .addStatement("this.$L = $T.to(value)", field.component().name(), Seam.CHANGE)
                .addStatement("return this")
                .build();
    }
}

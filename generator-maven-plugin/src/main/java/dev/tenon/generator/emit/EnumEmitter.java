package dev.tenon.generator.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.plan.EnumPlan;
import javax.lang.model.element.Modifier;

/** Prints an enum with its labels. */
final class EnumEmitter {

    private EnumEmitter() {}

    static TypeSpec emit(EnumPlan plan) {
        TypeSpec.Builder type =
                TypeSpec.enumBuilder(plan.type())
                        .addModifiers(Modifier.PUBLIC)
                        .addAnnotation(Seam.NULL_MARKED)
                        .addSuperinterface(Seam.LABEL)
                        .addJavadoc(Javadoc.of(plan.doc()));
        for (EnumPlan.Constant constant : plan.constants()) {
            type.addEnumConstant(
                    constant.name(),
                    TypeSpec.anonymousClassBuilder("$S", constant.label()).build());
        }
        return type.addField(String.class, "label", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(
                        MethodSpec.constructorBuilder()
                                .addParameter(String.class, "label")
                                .addStatement("this.label = label")
                                .build())
                .addMethod(
                        MethodSpec.methodBuilder("label")
                                .addAnnotation(Override.class)
                                .addModifiers(Modifier.PUBLIC)
                                .returns(String.class)
                                .addStatement("return label")
                                .build())
                .addMethod(of(plan))
                .build();
    }

    private static MethodSpec of(EnumPlan plan) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(
                        "The constant of a label. Throws {@link IllegalArgumentException} for any"
                                + " other text.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(plan.type())
                .addParameter(String.class, "label")
                .addStatement("return $T.of($T.class, label)", Seam.LABEL, plan.type())
                .build();
    }
}

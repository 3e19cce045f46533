package dev.tenon.generator.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.plan.Component;
import dev.tenon.generator.plan.RowPlan;
import javax.lang.model.element.Modifier;

/** Prints the record of a row. */
final class RowEmitter {

    private RowEmitter() {}

    static TypeSpec emit(RowPlan plan) {
        TypeSpec.Builder type =
                TypeSpec.recordBuilder(plan.type())
                        .addModifiers(Modifier.PUBLIC)
                        .addAnnotation(Seam.NULL_MARKED)
                        .addJavadoc(Javadoc.of(plan.doc()));
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        boolean first = true;
        for (Component component : plan.components()) {
            components.addParameter(Sources.parameter(component));
            if (!component.doc().isEmpty()) {
                type.addJavadoc(
                        "$L@param $L $L",
                        first ? "\n\n" : "\n",
                        component.name(),
                        Javadoc.line(component.doc()));
                first = false;
            }
        }
        return type.recordConstructor(components.build()).build();
    }
}

package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * An enum to write.
 *
 * @param type its name
 * @param doc first sentence of its Javadoc, plain text
 * @param constants in order
 */
public record EnumPlan(ClassName type, String doc, List<Constant> constants) {

    /**
     * One constant.
     *
     * @param name Java name
     * @param label string of the spec
     */
    public record Constant(String name, String label) {}

    public EnumPlan {
        constants = List.copyOf(constants);
    }
}

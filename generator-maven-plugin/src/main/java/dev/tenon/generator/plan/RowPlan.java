package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A record to write that shows a row.
 *
 * @param type its name
 * @param doc first sentence of its Javadoc, plain text
 * @param components in order of the columns
 */
public record RowPlan(ClassName type, String doc, List<Component> components) {
    public RowPlan {
        components = List.copyOf(components);
    }
}

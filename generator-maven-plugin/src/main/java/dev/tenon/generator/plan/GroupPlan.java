package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A controller to write, and the class that holds its operations.
 *
 * @param controller name of the controller
 * @param operationsType name of the class of operations
 * @param doc first sentence of the controller's Javadoc, plain text
 * @param repositories what it calls
 * @param parameters constants of all operations, each once
 * @param operations in document order
 */
public record GroupPlan(
        ClassName controller,
        ClassName operationsType,
        String doc,
        List<Dependency> repositories,
        List<ParameterPlan> parameters,
        List<OperationPlan> operations) {

    /**
     * A repository that a controller calls.
     *
     * @param field Java name
     * @param type its class
     */
    public record Dependency(String field, ClassName type) {}

    public GroupPlan {
        repositories = List.copyOf(repositories);
        parameters = List.copyOf(parameters);
        operations = List.copyOf(operations);
    }
}

package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * A path with its operations.
 *
 * @param template as written, such as {@code /pets/{petId}}
 * @param key where the template stands
 * @param parameters those of all its operations; the operations hold them too
 * @param operations in document order
 */
public record SpecPath(
        String template,
        Location.InFile key,
        List<SpecParameter> parameters,
        List<SpecOperation> operations) {

    public SpecPath {
        parameters = List.copyOf(parameters);
        operations = List.copyOf(operations);
    }
}

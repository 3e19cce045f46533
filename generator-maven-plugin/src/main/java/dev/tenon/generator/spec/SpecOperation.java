package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * An operation.
 *
 * @param method of HTTP
 * @param path template of its path
 * @param key where the method stands
 * @param id the {@code operationId}; derived from method and path when not written
 * @param tags in order
 * @param summary one line
 * @param description CommonMark
 * @param parameters those of the path, replaced by its own of equal name and place, in order
 * @param body the request's body
 * @param responses in document order, at least one
 * @param rules its {@code x-tenon}
 * @param deprecated false when not written
 * @param security what it asks for; empty when not written
 */
public record SpecOperation(
        HttpMethod method,
        String path,
        Location.InFile key,
        OperationId id,
        List<Located<String>> tags,
        Optional<String> summary,
        Optional<String> description,
        List<SpecParameter> parameters,
        Optional<SpecBody> body,
        List<SpecResponse> responses,
        SpecRules rules,
        boolean deprecated,
        Optional<SpecSecurity> security) {

    public SpecOperation {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
    }
}

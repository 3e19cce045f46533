package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * A response of an operation.
 *
 * @param status a code such as {@code 200}, a class such as {@code 4XX}, or {@code default}
 * @param key where the status stands
 * @param description CommonMark
 * @param content in document order; empty when the response has no body
 * @param headers in document order
 */
public record SpecResponse(
        String status,
        Location.InFile key,
        String description,
        List<SpecMedia> content,
        List<SpecHeader> headers) {

    public SpecResponse {
        content = List.copyOf(content);
        headers = List.copyOf(headers);
    }
}

package dev.tenon.generator.spec;

import java.util.List;
import java.util.Optional;

/**
 * What the document says of itself: its {@code info} and {@code tags}.
 *
 * @param title as written
 * @param version of the service, as written
 * @param description CommonMark
 * @param tags in document order
 */
public record SpecInfo(
        String title, String version, Optional<String> description, List<SpecTag> tags) {

    public SpecInfo {
        tags = List.copyOf(tags);
    }
}

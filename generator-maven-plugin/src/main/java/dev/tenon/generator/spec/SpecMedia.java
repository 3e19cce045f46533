package dev.tenon.generator.spec;

import java.util.Optional;

/**
 * One representation of a body.
 *
 * @param type media type as written, lower case, without parameters
 * @param schema of the value; empty when not written
 */
public record SpecMedia(Located<String> type, Optional<SpecSchema> schema) {}

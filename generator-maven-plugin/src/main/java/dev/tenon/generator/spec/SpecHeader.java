package dev.tenon.generator.spec;

import java.util.Optional;

/**
 * A header of a response.
 *
 * @param name with its place
 * @param required false when not written
 * @param description CommonMark
 * @param schema of the value; empty when not written
 */
public record SpecHeader(
        Located<String> name,
        boolean required,
        Optional<String> description,
        Optional<SpecSchema> schema) {}

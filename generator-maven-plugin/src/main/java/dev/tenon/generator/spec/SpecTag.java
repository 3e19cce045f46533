package dev.tenon.generator.spec;

import java.util.Optional;

/**
 * A tag that the document declares.
 *
 * @param name as operations write it
 * @param description CommonMark
 */
public record SpecTag(String name, Optional<String> description) {}

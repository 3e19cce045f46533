package dev.tenon.generator.spec;

import java.util.Optional;

/**
 * The document's {@code info}.
 *
 * @param title as written
 * @param version of the service, as written
 * @param description CommonMark
 */
public record SpecInfo(String title, String version, Optional<String> description) {}

package dev.tenon.generator.migration;

/**
 * A migration as Tenon wants it on disk.
 *
 * @param path relative to the project, '/' separators
 * @param text whole content, UTF-8, ends with a line feed
 */
public record MigrationFile(String path, String text) {}

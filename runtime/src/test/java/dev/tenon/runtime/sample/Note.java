package dev.tenon.runtime.sample;

/**
 * Something to remember of a tenant.
 *
 * @param id column {@code id}
 * @param body column {@code body}
 * @param author column {@code author}
 */
public record Note(Long id, String body, String author) {}

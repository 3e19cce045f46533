package dev.tenon.runtime.internal;

import org.jspecify.annotations.Nullable;

/**
 * The database role requests run as.
 *
 * @param name the role; null for the login role of the pool
 */
public record RequestRole(@Nullable String name) {}

package dev.tenon.runtime.metrics;

/**
 * How a cache is used.
 *
 * @param hits how often it had what was asked for, since the start
 * @param misses how often it had not
 * @param size how much it holds now
 */
public record CacheUse(long hits, long misses, long size) {}

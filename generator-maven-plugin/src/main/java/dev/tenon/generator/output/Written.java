package dev.tenon.generator.output;

/**
 * What writing an output did.
 *
 * @param written files that are new or have changed
 * @param removed files that are no longer generated
 * @param total files there are now
 */
public record Written(int written, int removed, int total) {}

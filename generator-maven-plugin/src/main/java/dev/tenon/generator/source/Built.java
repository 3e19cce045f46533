package dev.tenon.generator.source;

/**
 * A finished value with what it costs to walk it.
 *
 * @param node the value
 * @param size values in it with itself, every alias counted as what it stands for
 * @param height levels of it, 1 for a single word
 */
record Built(Node node, long size, int height) {}

package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.Optional;

/**
 * How a list is cut; the one style of this version is offset.
 *
 * @param standard rows when the caller does not say; the {@code default} key, at least 1
 * @param max rows at most, at least 1
 * @param at the {@code page} key
 */
public record SpecPage(
        Optional<Located<Integer>> standard, Optional<Located<Integer>> max, Location.InFile at) {}

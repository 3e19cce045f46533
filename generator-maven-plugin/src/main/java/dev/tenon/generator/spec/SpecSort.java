package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * The orders a caller may ask for.
 *
 * @param columns field or column names as written
 * @param standard the order when the caller asks for none; may be empty
 * @param at the {@code sort} key
 */
public record SpecSort(
        List<Located<String>> columns, List<SpecSortKey> standard, Location.InFile at) {

    public SpecSort {
        columns = List.copyOf(columns);
        standard = List.copyOf(standard);
    }
}

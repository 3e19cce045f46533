package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * An index or unique constraint over columns.
 *
 * @param name as written; empty when Tenon names it
 * @param columns field or column names, in order, at least one
 * @param unique whether two rows may not be equal in them
 * @param at where it is declared
 */
public record SpecIndex(
        Optional<Located<String>> name,
        List<Located<String>> columns,
        boolean unique,
        Location.InFile at) {

    public SpecIndex {
        columns = List.copyOf(columns);
    }
}

package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * One thing a role may do with the rows of a table, such as {@code insert(name, price)}.
 *
 * @param verb what
 * @param columns field or column names, as written; empty for all columns, also those to come
 * @param at where it is written
 */
public record SpecPrivilege(SpecVerb verb, List<Located<String>> columns, Location.InFile at) {

    public SpecPrivilege {
        columns = List.copyOf(columns);
    }
}

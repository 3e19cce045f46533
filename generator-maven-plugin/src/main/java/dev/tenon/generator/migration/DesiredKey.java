package dev.tenon.generator.migration;

import java.util.List;

/**
 * A primary key or unique constraint as the spec wants it.
 *
 * @param name empty for the name PostgreSQL gives, such as {@code pet_pkey}
 * @param columns in the order of the key, at least one
 */
public record DesiredKey(String name, List<String> columns) {

    public DesiredKey {
        columns = List.copyOf(columns);
    }
}

package dev.tenon.generator.catalog;

import java.util.List;

/**
 * A primary key or unique constraint.
 *
 * @param name of the constraint
 * @param columns in the order of the key
 */
public record Key(String name, List<String> columns) {

    public Key {
        columns = List.copyOf(columns);
    }
}

package dev.tenon.generator.rights;

import dev.tenon.generator.catalog.Privilege;
import dev.tenon.generator.model.TableName;
import java.util.List;

/**
 * One right that a statement cannot do without.
 *
 * @param table the table or view
 * @param privilege what is done with its rows
 * @param columns the columns it is done with, each once; empty for whole rows only, as {@code
 *     delete} needs
 */
public record Need(TableName table, Privilege privilege, List<String> columns) {

    public Need {
        columns = List.copyOf(columns);
    }
}

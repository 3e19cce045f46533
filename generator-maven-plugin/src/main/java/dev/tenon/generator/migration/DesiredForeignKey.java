package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.ReferentialAction;
import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * A foreign key as the spec wants it.
 *
 * @param name empty for the name PostgreSQL gives, such as {@code pet_owner_id_fkey}
 * @param columns referring columns, at least one
 * @param targetSchema schema of the table referred to
 * @param targetTable table referred to
 * @param targetColumns as many as {@code columns}, in the same order
 * @param onDelete what a delete of the row referred to does
 * @param onUpdate what a change of its key does
 * @param location the reference in the spec
 */
public record DesiredForeignKey(
        String name,
        List<String> columns,
        String targetSchema,
        String targetTable,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Location location) {

    public DesiredForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}

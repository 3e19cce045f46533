package dev.tenon.generator.catalog;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name of the constraint
 * @param columns referring columns, in the order of the key
 * @param targetSchema schema of the table referred to
 * @param targetTable table referred to
 * @param targetColumns as many as {@code columns}, in the same order
 * @param onDelete what a delete of the row referred to does
 * @param onUpdate what a change of its key does
 */
public record ForeignKey(
        String name,
        List<String> columns,
        String targetSchema,
        String targetTable,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate) {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}

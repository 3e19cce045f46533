package dev.tenon.generator.table;

import dev.tenon.generator.catalog.ReferentialAction;
import dev.tenon.generator.model.TableName;
import dev.tenon.generator.problem.Location;

/**
 * A foreign key of one column.
 *
 * @param name of the constraint; empty for the name PostgreSQL gives
 * @param column the referring column
 * @param target the table referred to
 * @param targetColumn its column
 * @param onDelete what a delete of the row referred to does
 * @param onUpdate what a change of its key does
 * @param at the reference in the spec
 */
public record NamedReference(
        String name,
        String column,
        TableName target,
        String targetColumn,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Location.InFile at) {}

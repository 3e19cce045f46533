package dev.tenon.generator.table;

import dev.tenon.generator.model.TableName;
import dev.tenon.generator.spec.SpecField;
import dev.tenon.generator.spec.SpecRelation;

/**
 * The foreign key column that a relation between two schemas asks for.
 *
 * @param holder the table that has it
 * @param column its stored name
 * @param target the table it points at
 * @param targetColumn the column it points at, as stored
 * @param field the field that holds the related rows
 * @param relation as read
 */
record RelationColumn(
        TableName holder,
        String column,
        TableName target,
        String targetColumn,
        SpecField field,
        SpecRelation relation) {}

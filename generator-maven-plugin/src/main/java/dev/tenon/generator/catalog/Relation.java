package dev.tenon.generator.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A table, view or materialized view.
 *
 * @param name as stored, without quotes
 * @param kind what it is
 * @param comment empty when there is none
 * @param columns in the order of the table
 * @param primaryKey empty for views and for tables without one
 * @param uniqueKeys unique constraints, by name
 * @param foreignKeys by name
 * @param checks by name; NOT NULL is a fact of the column, never listed here
 * @param indexes by name, without those that carry a primary key or unique constraint
 * @param rights who reaches which rows; empty where it is nobody but superusers
 */
public record Relation(
        String name,
        Kind kind,
        String comment,
        List<Column> columns,
        Optional<Key> primaryKey,
        List<Key> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Index> indexes,
        Optional<Rights> rights) {

    public Relation {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
        rights = rights.filter(given -> !given.equals(Rights.NONE));
    }

    /** What a relation is. */
    public enum Kind {
        /** An ordinary, partitioned or foreign table. */
        TABLE,
        /** A view. */
        VIEW,
        /** A materialized view. */
        MATERIALIZED_VIEW
    }

    /** Who reaches which rows. */
    public Rights given() {
        return rights.orElse(Rights.NONE);
    }

    /** The column of that name, if there is one. */
    public Optional<Column> column(String column) {
        return columns.stream().filter(found -> found.name().equals(column)).findFirst();
    }
}

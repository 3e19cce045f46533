package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A table as the spec wants it. Names are as stored, without quotes, and may be hostile.
 *
 * @param schema database schema
 * @param name table name, at most 63 bytes
 * @param renamedFrom the name it had, in the same schema
 * @param comment empty for none
 * @param columns in document order, at least one
 * @param primaryKey empty for a table without one
 * @param unique unique constraints
 * @param checks check constraints
 * @param foreignKeys to tables of the spec or to others that migrations create
 * @param indexes indexes that carry no constraint
 * @param rights who reaches which rows
 * @param location the schema object's key in the spec
 */
public record DesiredTable(
        String schema,
        String name,
        Optional<RenameHint> renamedFrom,
        String comment,
        List<DesiredColumn> columns,
        Optional<DesiredKey> primaryKey,
        List<DesiredKey> unique,
        List<DesiredCheck> checks,
        List<DesiredForeignKey> foreignKeys,
        List<DesiredIndex> indexes,
        DesiredRights rights,
        Location location) {

    public DesiredTable {
        columns = List.copyOf(columns);
        unique = List.copyOf(unique);
        checks = List.copyOf(checks);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }

    /** The same table without check constraints. */
    DesiredTable withoutChecks() {
        return new DesiredTable(
                schema,
                name,
                renamedFrom,
                comment,
                columns,
                primaryKey,
                unique,
                List.of(),
                foreignKeys,
                indexes,
                rights,
                location);
    }
}

package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Identity;
import dev.tenon.generator.problem.Location;
import java.util.Optional;

/**
 * A column as the spec wants it.
 *
 * @param name as stored, at most 63 bytes
 * @param type SQL type as written in DDL, such as {@code varchar(100)} or {@code bigint[]}
 * @param nullable false for NOT NULL; columns of the primary key are never null anyway
 * @param defaultSql SQL expression; empty for none
 * @param identity present for an identity column, which then has no default
 * @param generatedSql expression of a stored generated column; empty for others
 * @param comment empty for none
 * @param renamedFrom the name it had in the same table
 * @param location the property's key in the spec
 */
public record DesiredColumn(
        String name,
        String type,
        boolean nullable,
        String defaultSql,
        Optional<Identity> identity,
        String generatedSql,
        String comment,
        Optional<RenameHint> renamedFrom,
        Location location) {}

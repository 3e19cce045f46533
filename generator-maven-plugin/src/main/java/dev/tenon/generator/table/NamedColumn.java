package dev.tenon.generator.table;

import dev.tenon.generator.catalog.Identity;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.SpecColumn;
import dev.tenon.generator.spec.SpecSchema;
import java.util.Optional;

/**
 * A column that the spec names.
 *
 * @param name as stored, without quotes
 * @param field the field that stands for it; a column that only a relation asks for is its own
 *     field, so this is then the column's name
 * @param declared whether a field is written for it; false for a column that only a relation asks
 *     for
 * @param kind what its values are
 * @param type SQL type as written in DDL
 * @param nullable whether it takes NULL
 * @param defaultSql SQL expression; empty for none
 * @param identity present for an identity column
 * @param schema what the spec says of its values; of a relation's column, what it says of the
 *     values it points at
 * @param marks what the spec says of the column itself
 * @param at the field's key, or the relation
 */
public record NamedColumn(
        String name,
        String field,
        boolean declared,
        ValueKind kind,
        String type,
        boolean nullable,
        String defaultSql,
        Optional<Identity> identity,
        SpecSchema schema,
        SpecColumn marks,
        Location.InFile at) {

    /** Whether a row may leave it out: it takes NULL, or fills itself. */
    public boolean fillsItself() {
        return nullable || isDefaulted();
    }

    /** Whether it has a default or identity. */
    public boolean isDefaulted() {
        return identity.isPresent() || !defaultSql.isEmpty();
    }

    /** The same column with values of another kind and another SQL type. */
    NamedColumn with(ValueKind other, String otherType) {
        return new NamedColumn(
                name,
                field,
                declared,
                other,
                otherType,
                nullable,
                defaultSql,
                identity,
                schema,
                marks,
                at);
    }
}

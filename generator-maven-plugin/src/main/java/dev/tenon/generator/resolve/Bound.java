package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;

/**
 * An operation whose table and rows are known.
 *
 * @param scene what to look into
 * @param spec as written
 * @param action what it does
 * @param table what it does it to
 * @param resource what rows are shown as
 */
record Bound(Scene scene, SpecOperation spec, Action action, NamedTable table, Resource resource) {

    String id() {
        return spec.id().name();
    }

    /** The resource's field of a column, or a bare one when it shows none. */
    Field field(NamedColumn column) {
        return resource.fields().stream()
                .filter(field -> field.column().equals(column.name()))
                .findFirst()
                .or(() ->
                        resource.key().stream()
                                .filter(field -> field.column().equals(column.name()))
                                .findFirst())
                .orElseGet(() -> new FieldResolver(scene, table).bare(column));
    }
}

package dev.tenon.generator;

import dev.tenon.generator.migration.Allowance;
import dev.tenon.generator.migration.DesiredCheck;
import dev.tenon.generator.migration.DesiredClients;
import dev.tenon.generator.migration.DesiredColumn;
import dev.tenon.generator.migration.DesiredForeignKey;
import dev.tenon.generator.migration.DesiredGrant;
import dev.tenon.generator.migration.DesiredIndex;
import dev.tenon.generator.migration.DesiredPolicy;
import dev.tenon.generator.migration.DesiredRights;
import dev.tenon.generator.migration.DesiredRole;
import dev.tenon.generator.migration.DesiredSchema;
import dev.tenon.generator.migration.DesiredTable;
import dev.tenon.generator.migration.DesiredView;
import dev.tenon.generator.migration.RenameHint;
import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A wanted schema without the places it was read from, so that two of them are equal when the
 * database would be, whatever else was edited in the spec.
 */
final class Unplaced {

    private static final Location NOWHERE = new Location.InDatabase("");

    private Unplaced() {}

    static DesiredSchema of(DesiredSchema schema) {
        return new DesiredSchema(
                each(schema.roles(), role -> new DesiredRole(role.name(), NOWHERE)),
                schema.schemas(),
                each(schema.tables(), Unplaced::table),
                each(schema.views(), view -> new DesiredView(view.schema(), view.name(), NOWHERE)),
                schema.clients()
                        .map(clients ->
                                new DesiredClients(clients.schema(), clients.role(), NOWHERE)),
                each(
                        schema.allowances(),
                        allow -> new Allowance(allow.change(), allow.reason(), NOWHERE)));
    }

    private static DesiredTable table(DesiredTable table) {
        return new DesiredTable(
                table.schema(),
                table.name(),
                hint(table.renamedFrom()),
                table.comment(),
                each(table.columns(), Unplaced::column),
                table.primaryKey(),
                table.unique(),
                each(table.checks(), Unplaced::check),
                each(table.foreignKeys(), Unplaced::foreignKey),
                each(table.indexes(), Unplaced::index),
                rights(table.rights()),
                NOWHERE);
    }

    private static DesiredRights rights(DesiredRights rights) {
        return new DesiredRights(
                each(
                        rights.grants(),
                        grant ->
                                new DesiredGrant(
                                        grant.role(), grant.privilege(), grant.columns(), NOWHERE)),
                rights.guarded(),
                each(rights.policies(), Unplaced::policy));
    }

    private static DesiredPolicy policy(DesiredPolicy policy) {
        return new DesiredPolicy(
                policy.name(),
                policy.verb(),
                policy.roles(),
                policy.using(),
                policy.check(),
                NOWHERE,
                NOWHERE,
                NOWHERE);
    }

    private static DesiredColumn column(DesiredColumn column) {
        return new DesiredColumn(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultSql(),
                column.identity(),
                column.generatedSql(),
                column.comment(),
                hint(column.renamedFrom()),
                NOWHERE);
    }

    private static DesiredCheck check(DesiredCheck check) {
        return new DesiredCheck(
                check.name(),
                check.column(),
                each(
                        check.conditions(),
                        condition -> new DesiredCheck.Condition(condition.sql(), NOWHERE)));
    }

    private static DesiredForeignKey foreignKey(DesiredForeignKey key) {
        return new DesiredForeignKey(
                key.name(),
                key.columns(),
                key.targetSchema(),
                key.targetTable(),
                key.targetColumns(),
                key.onDelete(),
                key.onUpdate(),
                NOWHERE);
    }

    private static DesiredIndex index(DesiredIndex index) {
        return new DesiredIndex(index.name(), index.parts(), index.unique(), NOWHERE);
    }

    private static Optional<RenameHint> hint(Optional<RenameHint> hint) {
        return hint.map(renamed -> new RenameHint(renamed.from(), NOWHERE));
    }

    private static <T> List<T> each(List<T> parts, Function<T, T> unplaced) {
        return parts.stream().map(unplaced).toList();
    }
}

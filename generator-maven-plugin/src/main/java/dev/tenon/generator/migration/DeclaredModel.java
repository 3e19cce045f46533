package dev.tenon.generator.migration;

import java.util.List;
import org.pgcodekeeper.core.schema.AbstractColumn;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.schema.AbstractSchema;
import org.pgcodekeeper.core.schema.AbstractTable;
import org.pgcodekeeper.core.schema.PgStatement;
import org.pgcodekeeper.core.schema.pg.PgColumn;

/**
 * The target of the diff in pgCodeKeeper's terms: base as it is, with the declared tables as wanted
 * and owned tables that are no longer declared gone. Whatever is hand-written, on those tables too,
 * comes over from base, so that the diff leaves it alone and repairs what depends on a change.
 */
final class DeclaredModel {

    private final DesiredSchema desired;
    private final OwnedNames owned;

    DeclaredModel(DesiredSchema desired, OwnedNames owned) {
        this.desired = desired;
        this.owned = owned;
    }

    /** Puts the target together; both models are left as they are. */
    AbstractDatabase merge(AbstractDatabase base, AbstractDatabase wanted) {
        var target = base.shallowCopy();
        target.setVersion(base.getVersion());
        base.getChildren()
                .forEach(child ->
                        target.addChild(
                                child instanceof AbstractSchema schema
                                        ? schema(schema, wanted)
                                        : child.deepCopy()));
        return target;
    }

    private AbstractSchema schema(AbstractSchema base, AbstractDatabase wanted) {
        var target = base.shallowCopy();
        var other = wanted.getSchema(base.getName());
        for (var child : base.getChildren().toList()) {
            if (!(child instanceof AbstractTable table)) {
                target.addChild(child.deepCopy());
            } else if (declared(base.getName(), table.getName()) && other != null) {
                target.addChild(table(table, other.getTable(table.getName())));
            } else if (!owned.ownsTable(base.getName(), table.getName())) {
                target.addChild(table.deepCopy());
            }
        }
        return target;
    }

    private boolean declared(String schema, String table) {
        return desired.tables().stream()
                .anyMatch(found -> found.schema().equals(schema) && found.name().equals(table));
    }

    private AbstractTable table(AbstractTable base, AbstractTable wanted) {
        String schema = base.getParent().getName();
        var target = wanted.shallowCopy();
        base.getPrivileges().forEach(target::addPrivilege);
        for (var column : base.getColumns()) {
            var same = target.getColumn(column.getName());
            if (same != null) {
                settings(column, same);
            } else if (!owned.ownsColumn(schema, base.getName(), column.getName())) {
                target.addColumn((AbstractColumn) column.deepCopy());
            }
        }
        wanted.getChildren().forEach(child -> target.addChild(child.deepCopy()));
        List<PgStatement> inTarget = target.getChildren().toList();
        base.getChildren()
                .filter(child -> inTarget.stream().noneMatch(found -> sameName(found, child)))
                .filter(child -> !ownedPart(schema, base.getName(), child))
                .forEach(child -> target.addChild(child.deepCopy()));
        return target;
    }

    /** Grants and storage settings of a column are hand-written; its declaration is not. */
    private static void settings(AbstractColumn base, AbstractColumn target) {
        base.getPrivileges().forEach(target::addPrivilege);
        if (base instanceof PgColumn from
                && target instanceof PgColumn to
                && base.getType().equals(target.getType())) {
            to.setStatistics(from.getStatistics());
            to.setStorage(from.getStorage());
        }
    }

    private static boolean sameName(PgStatement one, PgStatement other) {
        return one.getStatementType() == other.getStatementType()
                && one.getName().equals(other.getName());
    }

    private boolean ownedPart(String schema, String table, PgStatement part) {
        String kind =
                switch (part.getStatementType()) {
                    case CONSTRAINT -> "constraint";
                    case INDEX -> "index";
                    case POLICY -> "policy";
                    default -> "";
                };
        return owned.owns(new OwnedNames.Name(kind, schema, table, part.getName()));
    }
}

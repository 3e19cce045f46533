package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The grants and revocations that lead to the declared rights. Tenon takes away only what a
 * migration of its own gave; what people granted by hand stays.
 */
final class PendingRights {

    private final DesiredSchema desired;
    private final OwnedNames owned;
    private final List<String> statements = new ArrayList<>();

    PendingRights(DesiredSchema desired, OwnedNames owned) {
        this.desired = desired;
        this.owned = owned;
    }

    /** The statements that were run, in order. */
    List<String> statements() {
        return statements;
    }

    /**
     * Makes base have the declared rights.
     *
     * @return the tables whose rights have changed, by schema and name
     */
    Set<List<String>> make(DatabaseAddress base) {
        var wanted = wanted();
        var before = GivenRights.read(base);
        if (before.isEmpty() && wanted.isEmpty()) {
            return Set.of();
        }
        var surplus = new LinkedHashSet<>(before);
        surplus.removeAll(wanted);
        surplus.removeIf(right -> !owned.owns(right.name()));
        run(base, GrantStatements.revoke(surplus));
        var now = surplus.isEmpty() ? before : GivenRights.read(base);
        var missing = new LinkedHashSet<>(wanted);
        // Taking a right on a table away takes it from its columns too, whoever gave it.
        missing.addAll(before);
        missing.removeAll(surplus);
        missing.removeAll(now);
        missing.removeIf(right -> right.ofColumn() && now.contains(right.whole()));
        run(base, GrantStatements.grant(missing));
        Set<List<String>> touched = new LinkedHashSet<>();
        surplus.forEach(right -> touched.add(List.of(right.schema(), right.table())));
        missing.forEach(right -> touched.add(List.of(right.schema(), right.table())));
        return touched;
    }

    private void run(DatabaseAddress base, List<String> sql) {
        new Statements(base).run(sql);
        statements.addAll(sql);
    }

    private Set<Right> wanted() {
        Set<Right> wanted = new LinkedHashSet<>();
        desired.clients()
                .ifPresent(clients ->
                        wanted.add(
                                new Right(Right.USAGE, clients.role(), clients.schema(), "", "")));
        for (var table : desired.tables()) {
            table.rights()
                    .grants()
                    .forEach(grant ->
                            wanted.add(
                                    new Right(Right.USAGE, grant.role(), table.schema(), "", "")));
        }
        for (var table : desired.tables()) {
            table.rights().grants().forEach(grant -> add(wanted, table, grant));
        }
        return wanted;
    }

    private static void add(Set<Right> wanted, DesiredTable table, DesiredGrant grant) {
        var columns = grant.columns().isEmpty() ? List.of("") : grant.columns();
        for (var column : columns) {
            wanted.add(
                    new Right(
                            grant.privilege().sql(),
                            grant.role(),
                            table.schema(),
                            table.name(),
                            column));
        }
    }
}

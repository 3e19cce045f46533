package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.CatalogReader;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.database.ScratchDatabase;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The changes that lead from a base database to the declared schema. They are made in base as they
 * are found, so that it holds base plus pending at the end.
 */
final class PendingChanges {

    private final DesiredSchema desired;
    private final List<MigrationScript> scripts;
    private final Ownership ownership;
    private final List<RatedStatement> statements = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final MigrationName name = new MigrationName();

    PendingChanges(DesiredSchema desired, List<MigrationScript> scripts, Ownership ownership) {
        this.desired = desired;
        this.scripts = scripts;
        this.ownership = ownership;
    }

    /** Every statement, in order. */
    List<RatedStatement> statements() {
        return statements;
    }

    /** DB-307 and DB-308. */
    List<Problem> warnings() {
        return warnings;
    }

    /** Why changes that may cost data are meant. */
    List<String> reasons() {
        return reasons;
    }

    MigrationName name() {
        return name;
    }

    /**
     * Finds the changes and makes them.
     *
     * @return what base holds afterwards
     * @throws ProblemsException DB-304 to DB-306 for what is refused, DB-311 for a declaration
     *     PostgreSQL does not take, DB-314 for what is hand-written and in the way
     */
    Catalog make(ScratchDatabase base) {
        var roles = createRoles(base.address());
        var made = makeTables(base);
        boolean hasClients = createClients(base.address());
        boolean granted = grant(base.address());
        if (name.isEmpty()) {
            roles.forEach(role -> name.add("create_role", role.name()));
        }
        return granted || hasClients ? CatalogReader.read(base.address(), desired.schemas()) : made;
    }

    private Catalog makeTables(ScratchDatabase base) {
        var before = CatalogReader.read(base.address(), desired.schemas());
        var renames = new Renames(desired, before);
        warnings.addAll(renames.warnings());
        name.addWhole(renames.phrases());
        apply(base.address(), renames.statements());
        var start =
                renames.statements().isEmpty()
                        ? before
                        : CatalogReader.read(base.address(), desired.schemas());
        var owned = owned(base.address());
        boolean fresh =
                desired.tables().stream().noneMatch(table -> exists(start, table))
                        && owned.tables().findAny().isEmpty();
        if (fresh) {
            check(new Refusals(desired, owned, scripts), List.of(), start);
            return createNew(base.address(), start);
        }
        return change(base, renames, start);
    }

    private Catalog change(ScratchDatabase base, Renames renames, Catalog start) {
        try (var wanted = new WantedDatabase(desired, start, owned(base.address())).build(base)) {
            var alignment = new NameAlignment(desired, renames);
            alignment.compare(base.address(), wanted.address());
            new Statements(wanted.address()).run(alignment.inWanted());
            apply(base.address(), alignment.inBase());
            var owned = owned(base.address());
            var target = CatalogReader.read(wanted.address(), desired.schemas());
            check(
                    new Refusals(desired, owned, scripts),
                    TableDelta.all(desired, start, target),
                    start);
            var now = createNew(base.address(), start);
            var deltas = TableDelta.all(desired, now, target);
            var dropped =
                    owned.tables()
                            .filter(table -> desired.tables().stream().noneMatch(table::isOf))
                            .filter(table ->
                                    now.relation(table.schema(), table.table()).isPresent())
                            .toList();
            dropped.forEach(table -> name.add("drop", table.table()));
            if (dropped.isEmpty() && deltas.stream().noneMatch(delta -> delta.changes(owned))) {
                return now;
            }
            diff(base.address(), wanted.address(), deltas);
            var reached = CatalogReader.read(base.address(), desired.schemas());
            prove(TableDelta.all(desired, reached, target), owned);
            return reached;
        }
    }

    private void check(Refusals refusals, List<TableDelta> deltas, Catalog start) {
        refusals.check(deltas, start);
        if (!refusals.errors().isEmpty()) {
            throw new ProblemsException(refusals.errors());
        }
        warnings.addAll(refusals.warnings());
        reasons.addAll(refusals.reasons());
    }

    /** Roles that no migration makes yet; a server has them once for all its databases. */
    private List<DesiredRole> createRoles(DatabaseAddress base) {
        var missing = RoleDdl.missing(desired.roles(), scripts);
        var create = missing.stream().map(RoleDdl::create).toList();
        new Statements(base).create(create);
        create.forEach(ddl -> statements.add(RatedStatement.ofNew(ddl.sql())));
        return missing;
    }

    /** Whether the table of clients, or a right to ask it, is new. */
    private boolean createClients(DatabaseAddress base) {
        var create =
                desired.clients().stream()
                        .flatMap(clients -> ClientDdl.missing(clients, scripts).stream())
                        .toList();
        new Statements(base).create(create);
        create.forEach(ddl -> statements.add(RatedStatement.ofNew(ddl.sql())));
        if (!create.isEmpty()) {
            name.add("create", ClientDdl.TABLE);
        }
        return !create.isEmpty();
    }

    /** Whether any right is given or taken away. */
    private boolean grant(DatabaseAddress base) {
        var rights = new PendingRights(desired, owned(base));
        var touched = rights.make(base);
        rights.statements().forEach(sql -> statements.add(RatedStatement.of(sql, Set.of())));
        touched.stream()
                .map(List::getLast)
                .filter(table -> !table.isEmpty() && !name.speaksOf(table))
                .forEach(table -> name.add("grant", table));
        return !touched.isEmpty();
    }

    /** Schemas and tables that are not there yet, in our own words; what base holds then. */
    private Catalog createNew(DatabaseAddress base, Catalog start) {
        List<DdlStatement> create = new ArrayList<>();
        var fresh = desired.tables().stream().filter(table -> !exists(start, table)).toList();
        for (var schema : desired.schemas()) {
            if (start.schema(schema).isEmpty()) {
                create.add(
                        DdlStatement.of(
                                "create schema if not exists " + SqlText.quote(schema),
                                fresh.isEmpty()
                                        ? new Location.InDatabase(schema)
                                        : fresh.getFirst().location()));
            }
        }
        var tables = new SchemaDdl(fresh, key -> targetExists(start, key)).write();
        create.addAll(tables.all());
        fresh.forEach(table -> name.add("create", table.name()));
        new Statements(base).create(create);
        create.forEach(ddl -> statements.add(RatedStatement.ofNew(ddl.sql())));
        return create.isEmpty() ? start : CatalogReader.read(base, desired.schemas());
    }

    /** Whether an old table has the key that a new one wants to refer to. */
    private boolean targetExists(Catalog start, DesiredForeignKey key) {
        var table = start.relation(key.targetSchema(), key.targetTable());
        if (table.isEmpty()) {
            // Of a schema the spec does not list: hand-written, so it is there or never will be.
            return start.schema(key.targetSchema()).isEmpty();
        }
        return Stream.concat(table.get().primaryKey().stream(), table.get().uniqueKeys().stream())
                .anyMatch(found -> found.columns().equals(key.targetColumns()));
    }

    private void diff(DatabaseAddress base, DatabaseAddress wanted, List<TableDelta> deltas) {
        var owned = owned(base);
        var model = new DeclaredModel(desired, owned);
        refreshStatistics(base);
        refreshStatistics(wanted);
        var columns = new ChangedColumns(deltas);
        var inTheWay = PoliciesInTheWay.find(desired, base, deltas);
        var plain =
                new ReadableChecks(deltas)
                        .rewrite(
                                columns.explicit(
                                        new ModelDiff(base, wanted).statements(model::merge)));
        var found = inTheWay.around(new PolicyWords(desired).of(plain));
        try {
            new Statements(base).tryRun(found);
        } catch (SQLException e) {
            throw new ProblemsException(List.of(broken(e)));
        }
        found.forEach(sql -> statements.add(RatedStatement.of(sql, columns.inPlace())));
        deltas.forEach(delta -> nameChanges(delta, owned));
    }

    /**
     * Without them PostgreSQL plans pgCodeKeeper's questions for a handful of columns, and a schema
     * of 200 tables takes seconds.
     */
    private static void refreshStatistics(DatabaseAddress scratch) {
        new Statements(scratch)
                .run(
                        List.of(
                                "set local client_min_messages = error",
                                "analyze pg_catalog.pg_attribute, pg_catalog.pg_class,"
                                        + " pg_catalog.pg_type, pg_catalog.pg_depend,"
                                        + " pg_catalog.pg_description, pg_catalog.pg_constraint,"
                                        + " pg_catalog.pg_collation"));
    }

    private void nameChanges(TableDelta delta, OwnedNames owned) {
        String table = delta.table().name();
        delta.added().forEach(column -> name.add(table + "_add", column.name()));
        delta.undeclared().stream()
                .filter(c -> owned.ownsColumn(delta.table().schema(), table, c.name()))
                .forEach(column -> name.add(table + "_drop", column.name()));
        delta.changed().forEach(column -> name.add(table + "_change", column.wanted().name()));
        var columns = delta.changed().stream().map(column -> column.wanted().name()).toList();
        var checks =
                CheckDelta.all(delta).stream()
                        .filter(CheckDelta::changes)
                        .filter(check -> !columns.contains(check.check().column()))
                        .toList();
        checks.forEach(this::nameCheck);
        if (delta.changes(owned)
                && delta.added().isEmpty()
                && delta.undeclared().isEmpty()
                && delta.changed().isEmpty()
                && checks.isEmpty()) {
            name.add("change", table);
        }
    }

    /** Such as {@code pet_status_without_sold}, {@code pet_status_with_lost}. */
    private void nameCheck(CheckDelta check) {
        String table = check.table().table().name();
        String column = check.check().column();
        var removed = check.removed();
        var added = check.added();
        if (removed.isEmpty() && added.isEmpty()) {
            name.add(table + "_change", column);
        }
        removed.forEach(value -> name.add(table + "_" + column + "_without", value));
        added.forEach(value -> name.add(table + "_" + column + "_with", value));
    }

    private void apply(DatabaseAddress base, List<String> renames) {
        new Statements(base).run(renames);
        renames.forEach(sql -> statements.add(RatedStatement.of(sql, Set.of())));
    }

    private OwnedNames owned(DatabaseAddress base) {
        try (var connection = base.connect()) {
            return ownership.resolve(connection);
        } catch (SQLException e) {
            throw base.unreachable(e);
        }
    }

    private static boolean exists(Catalog catalog, DesiredTable table) {
        return catalog.relation(table.schema(), table.name())
                .filter(found -> found.kind() == Relation.Kind.TABLE)
                .isPresent();
    }

    private static Problem broken(SQLException e) {
        return new Problem(
                ProblemCode.DEPENDANT_BROKEN,
                new Location.InDatabase("migrations"),
                "something hand-written is in the way of a change",
                FlywayRun.rootMessage(e),
                "change or drop the view, function, key or rows it names in a migration of your"
                        + " own first, then build again");
    }

    /** The proof of the pudding: what was declared is there now. */
    private static void prove(List<TableDelta> deltas, OwnedNames owned) {
        var wrong =
                deltas.stream()
                        .filter(delta -> delta.changes(owned))
                        .map(delta ->
                                new Problem(
                                        ProblemCode.MIGRATION_INCOMPLETE,
                                        delta.table().location(),
                                        "the planned changes do not make table \""
                                                + delta.qualified()
                                                + "\" what it should be",
                                        delta.difference(owned),
                                        "please report this with the spec and the" + " migrations"))
                        .toList();
        if (!wrong.isEmpty()) {
            throw new ProblemsException(wrong);
        }
    }
}

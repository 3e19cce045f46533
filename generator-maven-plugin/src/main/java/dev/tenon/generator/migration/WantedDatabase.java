package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.catalog.Rights;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.database.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A second scratch database in which the declared tables stand as the spec wants them, beside the
 * hand-written types and functions of base that they may use.
 */
final class WantedDatabase {

    /** Settings of a table that the spec does not speak of and that must not look like changes. */
    private static final String TABLE_SETTINGS =
            """
            select n.nspname, c.relname,
                   format('alter table %I.%I %s', n.nspname, c.relname, s.setting)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            cross join lateral (values
                (case when c.relpersistence = 'u' then 'set unlogged' end),
                ('set (' || array_to_string(c.reloptions, ', ') || ')')) s (setting)
            where c.relkind = 'r' and c.oid >= 16384 and s.setting is not null
            """;

    private final DesiredSchema desired;
    private final Catalog base;
    private final OwnedNames owned;

    /**
     * Prepares to build it.
     *
     * @param base what the base database holds, renames done
     * @param owned what of it came by Tenon's migrations
     */
    WantedDatabase(DesiredSchema desired, Catalog base, OwnedNames owned) {
        this.desired = desired;
        this.base = base;
        this.owned = owned;
    }

    /** Builds it from a base nobody is connected to; the caller closes it. */
    ScratchDatabase build(ScratchDatabase from) {
        var wanted = from.copy("wanted");
        var settings = settings(wanted.address());
        List<String> drops = new ArrayList<>();
        desired.schemas()
                .forEach(schema ->
                        drops.add("create schema if not exists " + SqlText.quote(schema)));
        desired.tables().stream()
                .filter(table ->
                        base.relation(table.schema(), table.name())
                                .filter(found -> found.kind() == Relation.Kind.TABLE)
                                .isPresent())
                .map(table -> SqlText.qualified(table.schema(), table.name()))
                .forEach(table -> drops.add("drop table if exists " + table + " cascade"));
        var statements = new Statements(wanted.address());
        statements.run(drops);
        var ddl = new SchemaDdl(desired.tables(), key -> true).write();
        statements.create(ddl.all());
        statements.run(settings);
        statements.run(rowSecurity());
        return wanted;
    }

    /** Row security that people put on, where the spec does not speak of it. */
    private List<String> rowSecurity() {
        List<String> found = new ArrayList<>();
        for (var table : desired.tables()) {
            boolean ours = owned.ownsRowSecurity(table.schema(), table.name());
            var rights =
                    base.relation(table.schema(), table.name())
                            .map(Relation::given)
                            .filter(_ -> !ours && !table.rights().guarded())
                            .orElse(Rights.NONE);
            String alter = "alter table " + SqlText.qualified(table.schema(), table.name());
            if (rights.rowSecurity()) {
                found.add(alter + " enable row level security");
            }
            if (rights.forced()) {
                found.add(alter + " force row level security");
            }
        }
        return found;
    }

    private List<String> settings(DatabaseAddress database) {
        Set<String> declared =
                desired.tables().stream()
                        .map(table -> SqlText.qualified(table.schema(), table.name()))
                        .collect(Collectors.toSet());
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLE_SETTINGS)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                if (declared.contains(SqlText.qualified(rows.getString(1), rows.getString(2)))) {
                    found.add(rows.getString(3));
                }
            }
            return found;
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
    }
}

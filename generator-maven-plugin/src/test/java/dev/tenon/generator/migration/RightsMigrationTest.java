package dev.tenon.generator.migration;

import static dev.tenon.generator.migration.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.catalog.Grant;
import dev.tenon.generator.catalog.Privilege;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles, grants and policies on their way into a database. */
final class RightsMigrationTest {

    private static final String TENANT =
            "tenant = (select nullif(current_setting('app.tenant', true), ''))";

    @TempDir private Path root;
    private TestProject project;

    @BeforeEach
    void open() {
        project = new TestProject(root);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private static TableBuilder item() {
        return table("item").id().required("tenant", "text").column("name", "text");
    }

    private static TableBuilder guarded() {
        return item().policy("own_tenant", TENANT, "rights_user");
    }

    private static TableBuilder granted() {
        return guarded()
                .grant("rights_user", Privilege.SELECT)
                .grant("rights_user", Privilege.INSERT, "tenant", "name");
    }

    @Test
    void writesRolesPoliciesAndGrantsForAReader() {
        var sql = project.evolve(granted().grant("Rights \"Admin\"", Privilege.DELETE));
        assertThat(sql)
                .isEqualTo(
                        """
                        do $$
                        begin
                            if not exists (select from pg_roles where rolname = 'rights_user') then
                                create role rights_user nologin noinherit;
                            end if;
                        exception when duplicate_object or unique_violation then
                            null; -- made meanwhile by a migration of another database
                        end
                        $$;

                        do $$
                        begin
                            if not exists (select from pg_roles where rolname = 'Rights "Admin"') then
                                create role "Rights ""Admin\""" nologin noinherit;
                            end if;
                        exception when duplicate_object or unique_violation then
                            null; -- made meanwhile by a migration of another database
                        end
                        $$;

                        create schema if not exists app;

                        create table app.item (
                            id bigint generated always as identity primary key,
                            tenant text not null,
                            name text
                        );

                        alter table app.item enable row level security, force row level security;
                        create policy own_tenant on app.item
                            to rights_user
                            using (tenant = (select nullif(current_setting('app.tenant', true), '')));

                        grant usage on schema app to rights_user, "Rights ""Admin\""";
                        grant select, insert (tenant, name) on app.item to rights_user;
                        grant delete on app.item to "Rights ""Admin\""";
                        """);
        assertThat(project.text("V1__create_item.sql"))
                .contains("Safe: new role, new schema, new table, row security, grant.");
    }

    @Test
    void holdsInTheDatabase() throws SQLException {
        project.evolve(granted());
        project.run(
                """
                insert into app.item (tenant, name) values ('a', 'of a'), ('b', 'of b');
                """);
        assertThat(
                        project.rows(
                                "select rolcanlogin::text || rolinherit::text from pg_roles"
                                        + " where rolname = 'rights_user'"))
                .containsExactly("falsefalse");
        try (var connection = project.live().address().connect();
                var statement = connection.createStatement()) {
            statement.execute("set role rights_user; set app.tenant = 'a'");
            try (var rows = statement.executeQuery("select string_agg(name, ',') from app.item")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("of a");
            }
        }
    }

    @Test
    void findsNothingToDoTwice() {
        project.evolve(granted());
        try (var planned = project.plan(granted())) {
            assertThat(planned.file()).isEmpty();
            assertThat(planned.catalog().schema("app").orElseThrow().users())
                    .containsExactly("rights_user");
            var rights = planned.catalog().relation("app", "item").orElseThrow().given();
            assertThat(rights.rowSecurity() && rights.forced()).isTrue();
            assertThat(rights.grants())
                    .containsExactly(
                            new Grant("rights_user", Privilege.SELECT, List.of()),
                            new Grant("rights_user", Privilege.INSERT, List.of("tenant", "name")));
            assertThat(rights.policies())
                    .singleElement()
                    .matches(p -> p.name().equals("own_tenant"));
        }
    }

    @Test
    void givesAndTakesWhatTheSpecChanges() {
        project.evolve(granted());
        var sql =
                project.evolve(
                        guarded()
                                .grant("rights_user", Privilege.SELECT, "id", "name")
                                .grant("rights_user", Privilege.INSERT, "name")
                                .grant("rights_user", Privilege.UPDATE, "name"));
        assertThat(sql)
                .isEqualTo(
                        """
                        revoke select, insert (tenant) on app.item from rights_user;
                        grant select (id, name), update (name) on app.item to rights_user;
                        """);
        assertThat(project.files()).contains("V2__grant_item.sql");
    }

    @Test
    void takesEverythingAwayWithTheLastGrant() {
        project.evolve(granted());
        assertThat(project.evolve(guarded()))
                .isEqualTo(
                        """
                        revoke select, insert (tenant, name) on app.item from rights_user;
                        revoke usage on schema app from rights_user;
                        """);
    }

    @Test
    void leavesAloneWhatPeopleGranted() {
        project.evolve(granted());
        project.hand(
                        "V2__report.sql",
                        """
                        do $$ begin
                            if not exists (select from pg_roles where rolname = 'rights_report') then
                                create role rights_report;
                            end if;
                        end $$;
                        grant usage on schema app to rights_report;
                        grant select on app.item to rights_report;
                        grant update (name) on app.item to rights_user;
                        create policy report on app.item for select to rights_report using (true);
                        """)
                .commit()
                .migrate();
        try (var planned = project.plan(granted())) {
            assertThat(planned.file()).isEmpty();
        }
        var sql = project.evolve(item().guarded());
        assertThat(sql)
                .isEqualTo(
                        """
                        set local lock_timeout = '10s';

                        drop policy own_tenant on app.item;

                        revoke select, insert (tenant, name) on app.item from rights_user;
                        revoke usage on schema app from rights_user;
                        """);
        assertThat(project.rows("select polname from pg_policy")).containsExactly("report");
        assertThat(
                        project.rows(
                                "select has_column_privilege('rights_user', 'app.item', 'name',"
                                        + " 'update')::text || has_table_privilege('rights_report',"
                                        + " 'app.item', 'select')::text"))
                .containsExactly("truetrue");
    }

    @Test
    void givesBackToPeopleWhatARevocationTakesAlong() {
        project.evolve(item().grant("rights_user", Privilege.UPDATE));
        project.hand("V2__hand.sql", "grant update (name) on app.item to rights_user;")
                .commit()
                .migrate();
        assertThat(project.evolve(item()))
                .isEqualTo(
                        """
                        revoke update on app.item from rights_user;
                        revoke usage on schema app from rights_user;
                        grant update (name) on app.item to rights_user;
                        """);
    }

    @Test
    void changesAPolicyInTheWordsOfTheSpec() {
        project.evolve(granted());
        var sql =
                project.evolve(
                        item().policy("own_tenant", TENANT + " or name = 'free'", "rights_user")
                                .policy("all_of_admin", "true", "rights_admin")
                                .grant("rights_user", Privilege.SELECT)
                                .grant("rights_user", Privilege.INSERT, "tenant", "name"));
        assertThat(sql)
                .endsWith(
                        """
                        create policy all_of_admin on app.item
                            to rights_admin
                            using (true);

                        alter policy own_tenant on app.item
                            to rights_user
                            using (tenant = (select nullif(current_setting('app.tenant', true), '')) or name = 'free');
                        """);
    }

    @Test
    void guardsATableThatHasRows() {
        project.evolve(item());
        project.run("insert into app.item (tenant) values ('a')");
        var sql = project.evolve(granted());
        assertThat(sql)
                .contains(
                        """
                        alter table app.item enable row level security, force row level security;
                        create policy own_tenant on app.item
                            to rights_user
                        """)
                .endsWith(
                        """
                        grant usage on schema app to rights_user;
                        grant select, insert (tenant, name) on app.item to rights_user;
                        """);
    }

    @Test
    void refusesToOpenATableUntilItIsAllowed() {
        project.evolve(granted());
        var open =
                item().grant("rights_user", Privilege.SELECT)
                        .grant("rights_user", Privilege.INSERT, "tenant", "name");
        assertThat(project.refused(open))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().id()).isEqualTo("DB-315");
                    assertThat(problem.location()).isEqualTo(TableBuilder.at("item"));
                    assertThat(problem.fix()).contains("allow: {open app.item: <why>}");
                });
        project.allow("open app.item", "it is public now");
        assertThat(project.evolve(open))
                .contains("drop policy own_tenant on app.item;")
                .contains("alter table only app.item no force row level security;")
                .contains("alter table app.item disable row level security;");
        assertThat(project.files()).hasSize(2);
    }

    @Test
    void leavesRowSecurityOfPeopleOn() {
        project.evolve(item());
        project.hand("V2__guard.sql", "alter table app.item enable row level security;")
                .commit()
                .migrate();
        try (var planned = project.plan(item())) {
            assertThat(planned.file()).isEmpty();
        }
        assertThat(project.evolve(item().column("more", "text"))).doesNotContain("security");
    }

    @Test
    void changesTheTypeOfAColumnThatAPolicyReads() {
        project.evolve(granted());
        project.allow("narrow app.item.tenant", "all of them are short");
        var sql =
                project.evolve(
                        table("item")
                                .id()
                                .required("tenant", "varchar(40)")
                                .column("name", "text")
                                .policy("own_tenant", TENANT, "rights_user")
                                .grant("rights_user", Privilege.SELECT)
                                .grant("rights_user", Privilege.INSERT, "tenant", "name"));
        assertThat(sql)
                .isEqualTo(
                        """
                        set local lock_timeout = '10s';

                        drop policy own_tenant on app.item;

                        alter table app.item
                            alter column tenant type character varying(40);

                        create policy own_tenant on app.item
                            to rights_user
                            using (tenant = (select nullif(current_setting('app.tenant', true), '')));
                        """);
    }

    @Test
    void aNewColumnIsPartOfAWholeGrantOnly() {
        project.evolve(granted());
        assertThat(
                        project.evolve(
                                granted()
                                        .column("note", "text")
                                        .grant("rights_user", Privilege.UPDATE, "note")))
                .endsWith("\ngrant update (note) on app.item to rights_user;\n");
    }

    @Test
    void aRoleIsMadeOnceAndNamedWithItsQuotes() {
        project.evolve(item().grant("a$$b", Privilege.SELECT));
        assertThat(project.text("V1__create_item.sql"))
                .contains("do $r1$\n")
                .contains("create role a$$b nologin noinherit;");
        assertThat(project.evolve(item().grant("a$$b", Privilege.INSERT)))
                .isEqualTo(
                        """
                        revoke select on app.item from a$$b;
                        grant insert on app.item to a$$b;
                        """);
    }
}

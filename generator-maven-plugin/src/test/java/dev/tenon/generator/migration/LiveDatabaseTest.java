package dev.tenon.generator.migration;

import static dev.tenon.generator.migration.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.generator.catalog.Privilege;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrating a database, finding where one has drifted, and taking one for the truth. */
final class LiveDatabaseTest {

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

    private static TableBuilder pet() {
        return table("pet").id().required("name", "text").column("born", "date").index("born");
    }

    private MigrationReport migrate() {
        return new Migrator(project.project()).migrate(project.live().address());
    }

    private List<Problem> drift() {
        return new Drift(project.project(), SharedDatabase.server())
                .compare(project.live().address(), List.of("app"));
    }

    @Test
    void migratesAndSaysWhatItDid() throws Exception {
        project.write(pet());
        assertThat(migrate()).isEqualTo(new MigrationReport(List.of("V1__create_pet.sql"), 0));
        assertThat(migrate()).isEqualTo(new MigrationReport(List.of(), 1));
        assertThat(Files.readString(root.resolve(".tenon/applied")))
                .matches("V1__create_pet\\.sql [0-9a-f]{16}\n");
        project.hand("V2__fine.sql", "create table app.fine (a integer);")
                .hand("V3__bad.sql", "create table app.half (a integer);\nselect 1 / 0;\n");
        assertThatThrownBy(this::migrate)
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> {
                            var problem = e.problems().getFirst();
                            assertThat(problem.code().id()).isEqualTo("DB-312");
                            assertThat(problem.what()).endsWith("applied before it: V2__fine.sql");
                            assertThat(problem.cause()).isEqualTo("ERROR: division by zero");
                            assertThat(problem.location().name()).endsWith("V3__bad.sql");
                            assertThat(problem.location().line()).isEqualTo(2);
                        });
        assertThat(project.rows("select to_regclass('app.half')")).containsExactly("null");
        assertThat(Files.readString(root.resolve(".tenon/applied"))).contains("V2__fine.sql");
    }

    @Test
    void namesEveryDriftWithItsRemedy() {
        project.write(pet());
        migrate();
        assertThat(drift()).isEmpty();
        project.run(
                """
                alter table app.pet add column rogue integer;
                alter table app.pet alter column name drop not null;
                drop index app.pet_born_idx;
                create table app.stray (a integer);
                create table public.elsewhere (a integer);
                grant select on app.pet to public;
                """);
        var found = drift();
        assertThat(found).extracting(problem -> problem.code().id()).containsOnly("DB-313");
        assertThat(found)
                .extracting(Problem::what)
                .contains("table \"app.stray\" is in no migration", "table \"app.pet\" differs");
        assertThat(found)
                .extracting(Problem::fix)
                .contains(
                        "drop table app.stray;",
                        "create index pet_born_idx on app.pet using btree (born);")
                .anySatisfy(fix -> assertThat(fix).contains("drop column rogue"))
                .anySatisfy(fix -> assertThat(fix).contains("set not null"));
        found.forEach(problem -> project.run(problem.fix()));
        assertThat(drift()).isEmpty();
    }

    @Test
    void saysWhatADatabaseHasNotApplied() {
        project.write(pet());
        migrate();
        project.write(pet().column("nick", "text"));
        assertThat(drift())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.location().name())
                                .isEqualTo("migrations/V2__pet_add_nick.sql"));
    }

    private PlannedMigration verify(boolean live, TableBuilder... tables) {
        var verified =
                new MigrationProject(
                        root,
                        root.resolve("migrations"),
                        "openapi.yaml",
                        live ? Optional.of(project.live().address()) : Optional.empty());
        var schema = project.schema(tables);
        return new MigrationPlanner(verified, SharedDatabase.server())
                .verify(schema.schemas(), _ -> schema);
    }

    @Test
    void takesALiveDatabaseForTheTruth() {
        project.run(
                """
                create schema app;
                create type app.mood as enum ('sad', 'glad');
                create table app.pet (
                    id bigint generated always as identity primary key, name text not null,
                    mood app.mood default 'sad', born date, more integer unique);
                create index on app.pet (born);
                """);
        try (var planned = verify(true, pet().column("mood", "app.mood"))) {
            assertThat(planned.file()).isEmpty();
            assertThat(planned.disagreements()).isEmpty();
            assertThat(planned.database()).isEqualTo(project.live().address());
            assertThat(planned.catalog().relation("app", "pet").orElseThrow().columns()).hasSize(5);
        }
        var other = table("pet").id().column("name", "varchar(5)").unique("name");
        try (var planned = verify(true, other.column("nick", "text"), table("owner").id())) {
            assertThat(planned.disagreements())
                    .as("what is not there at all is left to other rules")
                    .extracting(Problem::what)
                    .containsExactly(
                            "column \"app.pet.name\" is declared as character varying(5)",
                            "column \"app.pet.name\" may be null here",
                            "the database lacks the unique [name] of table \"app.pet\"");
        }
        assertThat(project.rows("select count(*) from pg_tables where schemaname = 'app'"))
                .containsExactly("1");
    }

    @Test
    void takesMigrationsForTheTruthWithoutALiveDatabase() {
        project.hand(
                "V1__pet.sql",
                "create schema app; create table app.pet (id bigint generated always as identity"
                        + " primary key, name text not null, born date); create index on app.pet"
                        + " (born);");
        try (var planned = verify(false, pet())) {
            assertThat(planned.file()).isEmpty();
            assertThat(planned.replayed()).isEqualTo(1);
            assertThat(planned.disagreements()).isEmpty();
        }
        try (var planned = verify(false, pet().unique("name"))) {
            assertThat(planned.disagreements()).hasSize(1);
        }
    }

    private static TableBuilder guarded() {
        return table("pet")
                .id()
                .column("name", "text")
                .grant("live_user", Privilege.SELECT)
                .grant("live_user", Privilege.UPDATE, "name")
                .policy("own", "name = session_user", "live_user")
                .policy("other", "true", "live_user");
    }

    @Test
    void saysWhichRightsADatabaseLacks() {
        project.run(
                """
                do $$ begin create role live_user;
                exception when duplicate_object then null; end $$;
                create schema app;
                create table app.pet (id bigint generated always as identity primary key, name text);
                alter table app.pet enable row level security;
                create policy other on app.pet for delete to live_user using (id = 1);
                grant delete on app.pet to live_user;
                """);
        try (var planned = verify(true, guarded())) {
            assertThat(planned.disagreements())
                    .extracting(Problem::what)
                    .containsExactly(
                            "the database lacks the right of \"live_user\" to select of table"
                                    + " \"app.pet\"",
                            "the database lacks the right of \"live_user\" to update (name) of"
                                    + " table \"app.pet\"",
                            "the database lacks the row security for the owner of table"
                                    + " \"app.pet\"",
                            "the database lacks the policy \"own\" of table \"app.pet\"",
                            "the database lacks the policy \"other\" of table \"app.pet\"");
            assertThat(planned.disagreements().getLast().cause())
                    .isEqualTo(
                            "it has one for delete to live_user using ((id = 1)); here it is one"
                                    + " for all to live_user using (true)");
        }
        project.run(
                """
                grant select, update on app.pet to public;
                alter table app.pet force row level security;
                drop policy other on app.pet;
                create policy other on app.pet to live_user using (true);
                create policy own on app.pet to live_user using (name = session_user);
                create policy third on app.pet to live_user using (false);
                """);
        try (var planned = verify(true, guarded())) {
            assertThat(planned.disagreements()).isEmpty();
        }
    }
}

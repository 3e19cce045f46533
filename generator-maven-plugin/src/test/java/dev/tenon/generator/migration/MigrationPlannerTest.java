package dev.tenon.generator.migration;

import static dev.tenon.generator.migration.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.problem.Location;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations from one spec to the next, run on a real PostgreSQL. */
final class MigrationPlannerTest {

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

    private static TableBuilder owner() {
        return table("owner").id().required("name", "varchar(100)");
    }

    private static TableBuilder pet() {
        return table("pet")
                .comment("An animal in the store.")
                .id()
                .required("name", "varchar(100)")
                .column("status", "text", false, "'available'")
                .check("status", "status in ('available', 'pending', 'sold')")
                .column("born", "date")
                .with("Date of birth", "");
    }

    @Test
    void writesTheFirstMigrationForAReader() {
        try (var planned = project.plan(pet())) {
            assertThat(planned.file().orElseThrow().path())
                    .isEqualTo("migrations/V1__create_pet.sql");
            assertThat(planned.file().orElseThrow().text())
                    .matches(
                            """
                            -- V1__create_pet.sql: written by Tenon from openapi.yaml; review, then \
                            commit. Safe: new schema, new table.
                            -- checksum [0-9a-f]{16}
                            create schema if not exists app;

                            create table app.pet \\(
                                id bigint generated always as identity primary key,
                                name varchar\\(100\\) not null,
                                status text not null default 'available' check \\(status in \
                            \\('available', 'pending', 'sold'\\)\\),
                                born date
                            \\);
                            comment on table app.pet is 'An animal in the store.';
                            comment on column app.pet.born is 'Date of birth';
                            """);
            assertThat(planned.catalog().relation("app", "pet")).isPresent();
            assertThat(planned.replayed()).isZero();
            assertThat(planned.warnings()).isEmpty();
            assertThat(planned.changes()).extracting(Change::risk).containsOnly(Risk.SAFE);
        }
    }

    @Test
    void findsNothingToDoTwice() {
        project.evolve(owner(), pet().column("owner_id", "bigint"));
        try (var planned = project.plan(owner(), pet().column("owner_id", "bigint"))) {
            assertThat(planned.file()).isEmpty();
            assertThat(planned.replayed()).isEqualTo(1);
            assertThat(planned.catalog().relation("app", "pet")).isPresent();
        }
    }

    @Test
    void addsAColumnAndKeepsRows() {
        project.evolve(table("pet").id().required("name", "text"));
        project.run("insert into app.pet (name) values ('Molly')");
        var sql = project.evolve(table("pet").id().required("name", "text").column("born", "date"));
        assertThat(sql)
                .isEqualTo(
                        """
                        set local lock_timeout = '10s';

                        alter table app.pet
                            add column born date;
                        """);
        assertThat(project.files()).contains("V2__pet_add_born.sql");
        assertThat(project.rows("select name || coalesce(born::text, '-') from app.pet"))
                .containsExactly("Molly-");
    }

    @Test
    void refusesToDropUntilItIsAllowed() {
        project.evolve(pet());
        project.run("insert into app.pet (name, born) values ('Molly', '2020-01-01')");
        var without = table("pet").id().required("name", "varchar(100)");
        var problems = project.refused(without);
        assertThat(problems).extracting(problem -> problem.code().id()).containsOnly("DB-304");
        assertThat(problems)
                .anySatisfy(problem -> {
                    assertThat(problem.what()).contains("app.pet.born");
                    assertThat(problem.location()).isEqualTo(TableBuilder.at("pet"));
                    assertThat(problem.also().getFirst().name())
                            .isEqualTo("migrations/V1__create_pet.sql");
                    assertThat(problem.fix()).contains("allow: {drop app.pet.born: <why>}");
                });
        project.allow("drop app.pet.born", "moved to\nthe passport ${x}")
                .allow("drop app.pet.status", "not used")
                .allow("drop app.pet.gone", "never was");
        try (var planned = project.plan(without)) {
            assertThat(planned.warnings())
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.code().id()).isEqualTo("DB-307");
                        assertThat(warning.what()).contains("app.pet.gone");
                    });
            assertThat(planned.file().orElseThrow().text())
                    .contains("-- allowed: drop app.pet.born: moved to the passport $ {x}\n")
                    .contains("Destructive: drop of a column.");
        }
        project.evolve(without);
        assertThat(project.rows("select to_jsonb(pet)::text from app.pet"))
                .containsExactly("{\"id\": 1, \"name\": \"Molly\"}");
    }

    @Test
    void refusesToDropTablesUntilItIsAllowed() {
        project.evolve(owner(), pet(), table("b").id(), table("a").id());
        var problems = project.refused(pet());
        assertThat(problems).hasSize(3);
        assertThat(problems.getFirst().what()).contains("app.owner");
        assertThat(problems.getFirst().location())
                .isInstanceOfSatisfying(
                        Location.InFile.class,
                        place -> {
                            assertThat(place.name()).startsWith("migrations/V1__");
                            assertThat(place.text()).isEqualTo("create table app.owner (");
                        });
        project.allow("drop app.owner", "x").allow("drop app.a", "y").allow("drop app.b", "z");
        assertThat(project.evolve(pet())).contains("drop table app.owner;");
        assertThat(project.files()).contains("V2__drop_a_b_owner.sql");
        assertThat(project.text("V2__drop_a_b_owner.sql"))
                .contains(
                        """
                        -- allowed: drop app.a: y
                        -- allowed: drop app.b: z
                        -- allowed: drop app.owner: x
                        """);
    }

    @Test
    void renamesTablesAndColumnsWithTheirNamesAndData() {
        project.evolve(owner(), pet().index("name").unique("born").column("weight", "integer"));
        project.run("insert into app.pet (name, born) values ('Molly', '2020-01-01')");
        var animal =
                table("animal")
                        .renamedFrom("pet")
                        .comment("An animal in the store.")
                        .id()
                        .required("name", "varchar(100)")
                        .column("status", "text", false, "'available'")
                        .check("status", "status in ('available', 'pending', 'sold')")
                        .column("birthday", "date")
                        .with("Date of birth", "born")
                        .index("name")
                        .unique("birthday")
                        .column("weight", "integer");
        var sql = project.evolve(owner(), animal);
        assertThat(sql)
                .contains(
                        "alter table app.pet rename to animal;",
                        "alter table app.animal rename column born to birthday;",
                        "rename constraint pet_pkey to animal_pkey;",
                        "rename constraint pet_born_key to animal_birthday_key;",
                        "alter index app.pet_name_idx rename to animal_name_idx;",
                        "alter sequence app.pet_id_seq rename to animal_id_seq;",
                        "rename constraint pet_name_not_null to animal_name_not_null;")
                .doesNotContain("drop", "create");
        assertThat(project.rows("select name || birthday from app.animal"))
                .containsExactly("Molly2020-01-01");
        try (var planned = project.plan(owner(), animal)) {
            assertThat(planned.file()).isEmpty();
            assertThat(planned.warnings())
                    .extracting(warning -> warning.code().id())
                    .containsExactly("DB-308", "DB-308");
        }
    }

    @Test
    void changesTypesWithExplicitCasts() {
        project.evolve(
                table("pet")
                        .id()
                        .column("a", "integer")
                        .column("b", "date")
                        .column("c", "varchar(10)")
                        .column("d", "integer", true, "7"));
        project.run("insert into app.pet (a, b, c) values (1, '2020-02-03', 'x')");
        var sql =
                project.evolve(
                        table("pet")
                                .id()
                                .column("a", "bigint")
                                .column("b", "timestamptz")
                                .column("c", "varchar(20)")
                                .column("d", "numeric", true, "8"));
        assertThat(sql)
                .contains("using a::bigint")
                .contains("using b::timestamp at time zone 'UTC'")
                .doesNotContain("using c");
        assertThat(project.rows("select a || c || d || (b at time zone 'UTC') from app.pet"))
                .containsExactly("1x72020-02-03 00:00:00");
    }

    @Test
    void refusesToNarrowUntilItIsAllowed() {
        project.evolve(table("pet").id().column("name", "varchar(100)").column("n", "bigint"));
        var narrow = table("pet").id().column("name", "varchar(50)").column("n", "integer");
        var problems = project.refused(narrow);
        assertThat(problems).extracting(p -> p.code().id()).containsExactly("DB-305", "DB-305");
        assertThat(problems.getFirst().location()).isEqualTo(TableBuilder.at("pet.n"));
        project.allow("narrow app.pet.name", "checked").allow("narrow app.pet.n", "checked");
        assertThat(project.evolve(narrow))
                .contains("alter column name type character varying(50)")
                .contains("using n::integer");
    }

    @Test
    void asksForAValueOfRequiredColumns() {
        project.evolve(table("pet").id().column("a", "text").column("b", "text"));
        project.run("insert into app.pet (a) values (null)");
        var required =
                table("pet")
                        .id()
                        .required("a", "text")
                        .column("b", "text", false, "'none'")
                        .required("c", "text")
                        .column("d", "text", false, "'new'");
        var problems = project.refused(required);
        assertThat(problems).extracting(p -> p.code().id()).containsExactly("DB-306", "DB-306");
        assertThat(problems.getFirst().fix()).contains("allow: {require app.pet.a: <why>}");
        project.run("update app.pet set a = 'x'");
        var sql =
                project.allow("require app.pet.a", "filled by hand")
                        .evolve(
                                table("pet")
                                        .id()
                                        .required("a", "text")
                                        .column("b", "text", false, "'none'")
                                        .column("d", "text", false, "'new'"));
        assertThat(sql).contains("update app.pet\n    set b = default where b is null;");
        assertThat(project.rows("select a || b || d from app.pet")).containsExactly("xnonenew");
    }

    @Test
    void changesChecksDefaultsAndComments() {
        project.evolve(pet());
        var changed =
                table("pet")
                        .comment("It's a ${pet} */ -- \\ 'quoted'\nand two lines; really")
                        .id()
                        .required("name", "varchar(100)")
                        .column("status", "text", false, "'sold'")
                        .check("status", "status in ('available', 'sold', 'lost')")
                        .column("born", "date");
        var sql = project.allow("narrow app.pet.status", "none is").evolve(changed);
        assertThat(sql)
                .contains("drop constraint pet_status_check;")
                .contains("check (status in ('available', 'sold', 'lost'));")
                .contains("set default 'sold'::text;")
                .contains("comment on column app.pet.born is null;")
                .doesNotContain("${");
        assertThat(project.rows("select obj_description('app.pet'::regclass)"))
                .containsExactly("It's a ${pet} */ -- \\ 'quoted'\nand two lines; really");
        try (var planned = project.plan(changed)) {
            assertThat(planned.file()).isEmpty();
        }
    }

    @Test
    void addsAndDropsKeysReferencesAndIndexes() {
        project.evolve(
                owner().column("code", "text").unique("code"),
                table("pet")
                        .column("a", "integer")
                        .column("b", "integer")
                        .column("owner_id", "bigint")
                        .key("b", "a")
                        .index("owner_id"));
        var sql =
                project.evolve(
                        owner().column("code", "text"),
                        table("pet")
                                .column("a", "integer")
                                .column("b", "integer")
                                .column("owner_id", "bigint")
                                .key("a", "b")
                                .references(List.of("owner_id"), "owner", List.of("id"))
                                .index("lower('x' || a)", "b"),
                        table("visit")
                                .id()
                                .column("pet_a", "integer")
                                .column("pet_b", "integer")
                                .references(List.of("pet_a", "pet_b"), "pet", List.of("a", "b")));
        assertThat(sql)
                .contains("drop constraint owner_code_key")
                .contains("drop index app.pet_owner_id_idx")
                .contains("add constraint pet_pkey primary key (a, b)")
                .contains("add constraint pet_owner_id_fkey foreign key (owner_id)")
                .contains("add constraint visit_pet_a_pet_b_fkey foreign key (pet_a, pet_b)")
                .contains("create table app.visit (");
    }

    @Test
    void createsTablesThatReferToEachOther() {
        var sql =
                project.evolve(
                        table("a")
                                .id()
                                .column("b_id", "bigint")
                                .references(List.of("b_id"), "b", List.of("id")),
                        table("b")
                                .id()
                                .column("a_id", "bigint")
                                .column("b_id", "bigint")
                                .references(List.of("a_id"), "a", List.of("id"))
                                .references(List.of("b_id"), "b", List.of("id")));
        assertThat(sql)
                .contains("b_id bigint references app.b (id)")
                .contains("alter table app.b add foreign key (a_id) references app.a (id);");
    }

    @Test
    void survivesHostileNames() {
        String longest = "ü".repeat(31) + "x";
        var hostile =
                table("Select \"*\" From; --'")
                        .column("order", "text", false, "'a;b--c'")
                        .column("Mixed Case", "integer")
                        .with("it's; \"fine\"", "")
                        .column(longest, "text")
                        .column("user", "text")
                        .key("Mixed Case", "order")
                        .unique(longest)
                        .check("order", "\"order\" <> '$$; drop table x; --'")
                        .index("user", longest);
        project.evolve(hostile);
        try (var planned = project.plan(hostile)) {
            assertThat(planned.file()).isEmpty();
        }
        project.evolve(hostile.column("it's \"new\";", "varchar(3)[]", true, "'{}'"));
        try (var planned = project.plan(hostile)) {
            assertThat(planned.file()).isEmpty();
        }
    }

    @Test
    void saysWhereADeclarationIsWrong() {
        var problem =
                project.refused(
                                table("pet")
                                        .id()
                                        .column("a", "text")
                                        .column("b", "no_such_type")
                                        .column("c", "text"))
                        .getFirst();
        assertThat(problem.code().id()).isEqualTo("DB-311");
        assertThat(problem.location()).isEqualTo(TableBuilder.at("pet.b"));
        assertThat(problem.cause()).isEqualTo("ERROR: type \"no_such_type\" does not exist");
    }
}

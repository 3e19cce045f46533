package dev.tenon.generator.migration;

import static dev.tenon.generator.migration.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.problem.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write beside Tenon's migrations stays theirs. */
final class HandWrittenTest {

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

    private static TableBuilder pet(String nameType) {
        return table("pet").id().required("name", nameType).column("born", "date");
    }

    @Test
    void repairsWhatDependsOnAChangedColumn() {
        project.evolve(pet("varchar(10)"));
        project.hand(
                        "V2__views.sql",
                        """
                        create view app.names as select id, name from app.pet;
                        comment on view app.names is 'Names';
                        grant select on app.names to public;
                        create materialized view app.loud as select upper(name) n from app.names;
                        create unique index loud_n on app.loud (n);
                        """)
                .commit()
                .migrate();
        project.run("insert into app.pet (name) values ('Molly')");
        var sql = project.evolve(pet("varchar(20)"));
        assertThat(sql)
                .contains("drop view app.names;", "create view app.names as")
                .contains("alter column name type character varying(20)")
                .doesNotContain("using name", "owner to", "search_path", "DEPCY");
        assertThat(project.rows("select name || (select n from app.loud) from app.names"))
                .containsExactly("MollyMOLLY");
        assertThat(project.rows("select obj_description('app.names'::regclass)"))
                .containsExactly("Names");
        assertThat(project.rows("select has_table_privilege('public', 'app.names', 'select')"))
                .containsExactly("t");
        assertThat(project.rows("select count(*) from pg_indexes where indexname = 'loud_n'"))
                .containsExactly("1");
    }

    @Test
    void saysWhatIsInTheWay() {
        project.evolve(pet("text"));
        project.hand("V2__v.sql", "create view app.births as select born from app.pet;")
                .commit()
                .migrate();
        var problem =
                project.allow("drop app.pet.born", "gone")
                        .refused(table("pet").id().required("name", "text"))
                        .getFirst();
        assertThat(problem.code().id()).isEqualTo("DB-314");
        assertThat(problem.cause()).contains("born");
    }

    @Test
    void saysWhichFunctionIsInTheWay() {
        project.evolve(pet("varchar(10)"));
        project.hand(
                        "V2__f.sql",
                        """
                        create function app.shout(p app.pet) returns text language sql
                            begin atomic select case when p.name = 'x' then 'y' end; end;
                        """)
                .commit()
                .migrate();
        var problem = project.refused(pet("varchar(20)")).getFirst();
        assertThat(problem.code().id()).isEqualTo("DB-314");
        assertThat(problem.cause()).contains("function app.shout(app.pet) depends on column");
    }

    @Test
    void leavesItAlone() {
        project.evolve(pet("text"));
        project.hand(
                        "V2__mine.sql",
                        """
                        alter table app.pet add column extra integer default 5;
                        create index mine on app.pet (name);
                        alter table app.pet add constraint sane check (length(name) < 1000);
                        create function app.f() returns trigger language plpgsql
                            as 'begin new.extra = 6; return new; end';
                        create trigger t before insert on app.pet
                            for each row execute function app.f();
                        alter table app.pet enable row level security;
                        create policy p on app.pet using (true);
                        alter table app.pet set (fillfactor = 70);
                        alter table app.pet alter column name set statistics 500;
                        grant select (name) on app.pet to public;
                        create table app.other (id bigint primary key references app.pet (id));
                        create sequence app.s;
                        insert into app.pet (name) values ('Seed');
                        """)
                .commit()
                .migrate();
        try (var planned = project.plan(pet("text"))) {
            assertThat(planned.file()).isEmpty();
        }
        var sql = project.evolve(pet("text").column("nick", "text"));
        assertThat(sql)
                .isEqualTo(
                        """
                        set local lock_timeout = '10s';

                        alter table app.pet
                            add column nick text;
                        """);
        assertThat(project.rows("select name || extra from app.pet")).containsExactly("Seed6");
    }

    @Test
    void keepsTheirIndexAfterItWasRebuilt() {
        project.evolve(pet("varchar(10)").column("n", "integer"));
        project.hand("V2__mine.sql", "create index mine on app.pet (n);").commit().migrate();
        project.evolve(pet("varchar(10)").column("n", "bigint"));
        try (var planned = project.plan(pet("varchar(10)").column("n", "bigint"))) {
            assertThat(planned.file()).isEmpty();
        }
        assertThat(project.rows("select count(*) from pg_indexes where indexname = 'mine'"))
                .containsExactly("1");
    }

    @Test
    void adoptsTheirTables() {
        project.hand(
                        "V1__theirs.sql",
                        """
                        create schema app;
                        create table app.pet (
                            id bigint generated always as identity,
                            name text not null, born date, extra text,
                            constraint pk_pet primary key (id),
                            constraint known check (name <> ''));
                        create index by_name on app.pet (name);
                        """)
                .commit()
                .migrate();
        var declared = pet("text").check("name", "name <> ''").index("name");
        try (var planned = project.plan(declared)) {
            assertThat(planned.file()).isEmpty();
        }
        assertThat(project.evolve(declared.column("nick", "text")))
                .contains("add column nick text")
                .doesNotContain("drop", "rename");
        // A column that Tenon did not bring is not Tenon's to drop.
        try (var planned =
                project.plan(table("pet").id().required("name", "text").column("nick", "text"))) {
            assertThat(planned.file()).isEmpty();
        }
    }

    @Test
    void usesTheirTypesAndFunctions() {
        project.hand(
                        "V1__types.sql",
                        """
                        create schema app;
                        create type app.mood as enum ('sad', 'glad');
                        create function app.next() returns integer language sql as 'select 7';
                        """)
                .commit()
                .migrate();
        var declared =
                table("pet")
                        .id()
                        .column("mood", "app.mood", false, "'glad'")
                        .column("n", "integer", true, "app.next()");
        project.evolve(declared);
        project.evolve(declared.column("moods", "app.mood[]"));
        project.run("insert into app.pet default values");
        assertThat(project.rows("select mood || n::text from app.pet")).containsExactly("glad7");
    }

    @Test
    void saysWhereAMigrationFails() {
        project.hand("V1__good.sql", "create schema app;\n")
                .hand("V2__bad.sql", "-- fine\ncreate table app.x (a integer);\n\n  selec 1;\n");
        var problem = project.refused(pet("text")).getFirst();
        assertThat(problem.code().id()).isEqualTo("DB-301");
        assertThat(problem.location().name()).isEqualTo("migrations/V2__bad.sql");
        assertThat(problem.location().line()).isEqualTo(4);
        assertThat(problem.location().column()).isEqualTo(3);
        assertThat(problem.cause()).isEqualTo("ERROR: syntax error at or near \"selec\"");
    }

    @Test
    void runsTheirRepeatablesOnWhatIsPending() {
        project.evolve(pet("text"));
        project.hand(
                "R__views.sql", "create or replace view app.v as select id, nick from app.pet;");
        try (var planned = project.plan(pet("text").column("nick", "text"))) {
            assertThat(planned.catalog().relation("app", "v")).isPresent();
            assertThat(planned.replayed()).isEqualTo(2);
        }
        project.hand("R__views.sql", "create view app.v as select nope from app.pet;");
        var problem = project.refused(pet("text").column("nick", "text")).getFirst();
        assertThat(problem.location().name()).isEqualTo("migrations/R__views.sql");
    }

    @Test
    void doesNotTakeAViewForATable() {
        project.hand("V1__v.sql", "create schema app; create view app.pet as select 1 as id;");
        var problem = project.refused(pet("text"), table("other").id()).getFirst();
        assertThat(problem.code().id()).isEqualTo("DB-311");
        assertThat(problem.location()).isEqualTo(TableBuilder.at("pet"));
        assertThat(problem.cause()).isEqualTo("ERROR: relation \"pet\" already exists");
    }

    @Test
    void missesTheViewsTheSpecReads() {
        var schema = project.schema(pet("text"));
        var withView =
                new DesiredSchema(
                        List.of(),
                        schema.schemas(),
                        schema.tables(),
                        List.of(new DesiredView("app", "v", TableBuilder.at("view"))),
                        Optional.empty(),
                        List.of());
        try (var planned = project.plan(withView)) {
            throw new AssertionError("planned " + planned.file());
        } catch (ProblemsException e) {
            assertThat(e.problems().getFirst().code().id()).isEqualTo("DB-310");
        }
    }
}

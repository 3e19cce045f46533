package dev.tenon.generator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.generator.database.ScratchDatabase;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.database.Sql;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables, types and functions, read from a real PostgreSQL. */
final class CatalogReaderTest {

    private static ScratchDatabase database;
    private static Catalog catalog;

    @BeforeAll
    static void read() {
        database = SharedDatabase.server().scratch("catalog");
        Sql.run(
                database.address(),
                """
                create schema app;
                comment on schema app is 'The app';
                create type app.mood as enum ('sad', 'glad');
                create domain app.code as varchar(8) check (value <> '');
                create domain app.short_code as app.code;
                create table app.owner (
                    a integer, b integer, primary key (b, a), unique (a));
                create table app."Pét ""x\""" (
                    id bigint generated always as identity primary key,
                    gone text,
                    "order" varchar(100) not null default 'it''s',
                    price numeric(10, 2),
                    rough numeric(3, -1),
                    moods app.mood[] not null default '{}',
                    code app.short_code,
                    bits bit(3),
                    seen timestamp with time zone default now(),
                    twice integer generated always as (length("order") * 2) stored,
                    owner_b integer, owner_a integer,
                    foreign key (owner_b, owner_a) references app.owner (b, a)
                        on delete cascade on update set null,
                    check (price > 0)
                );
                alter table app."Pét ""x\""" drop column gone;
                comment on table app."Pét ""x\""" is 'An animal';
                comment on column app."Pét ""x\"""."order" is 'Rank';
                create index low on app."Pét ""x\""" (lower("order"), price) where price > 1;
                create unique index once on app."Pét ""x\""" (seen desc);
                create view app.cheap as select id, price from app."Pét ""x\""" where price < 5;
                create materialized view app.dear as select price from app.cheap;
                create function app.total(a integer, variadic b integer[], out c integer)
                    stable language sql as 'select 1';
                create procedure app.tidy() language sql as '';
                create table flyway_schema_history (a integer);
                """);
        catalog = CatalogReader.read(database.address(), List.of("public", "app", "absent"));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static Relation pet() {
        return catalog.relation("app", "Pét \"x\"").orElseThrow();
    }

    @Test
    void readsTheSchemasThatExist() {
        assertThat(catalog.schemas()).extracting(Schema::name).containsExactly("app", "public");
        assertThat(catalog.schemas().getFirst().comment()).isEqualTo("The app");
        assertThat(catalog.schema("public").orElseThrow().relations()).isEmpty();
        assertThat(catalog.schema("app").orElseThrow().relations())
                .extracting(Relation::name, Relation::kind)
                .containsExactly(
                        tuple("Pét \"x\"", Relation.Kind.TABLE),
                        tuple("cheap", Relation.Kind.VIEW),
                        tuple("dear", Relation.Kind.MATERIALIZED_VIEW),
                        tuple("owner", Relation.Kind.TABLE));
    }

    @Test
    void readsColumns() {
        assertThat(pet().comment()).isEqualTo("An animal");
        assertThat(pet().columns()).extracting(Column::position).startsWith(1, 2, 3).hasSize(11);
        assertThat(pet().column("id").orElseThrow().identity()).contains(Identity.ALWAYS);
        assertThat(pet().column("order"))
                .contains(
                        new Column(
                                "order",
                                2,
                                new SqlType(
                                        "character varying(100)",
                                        "varchar",
                                        100,
                                        0,
                                        0,
                                        false,
                                        List.of(),
                                        ""),
                                false,
                                "'it''s'::character varying",
                                Optional.empty(),
                                "",
                                "Rank"));
        assertThat(pet().column("twice").orElseThrow().generatedSql()).contains("length(");
        assertThat(pet().column("twice").orElseThrow().defaultSql()).isEmpty();
        assertThat(catalog.relation("app", "cheap").orElseThrow().columns())
                .extracting(Column::name)
                .containsExactly("id", "price");
    }

    @Test
    void readsTypes() {
        assertThat(type("price").precision()).isEqualTo(10);
        assertThat(type("price").scale()).isEqualTo(2);
        assertThat(type("rough").scale()).isEqualTo(-1);
        assertThat(type("bits").length()).isEqualTo(3);
        assertThat(type("seen").base()).isEqualTo("timestamptz");
        assertThat(type("moods"))
                .isEqualTo(
                        new SqlType(
                                "app.mood[]",
                                "mood",
                                0,
                                0,
                                0,
                                true,
                                List.of("sad", "glad"),
                                "app"));
        assertThat(type("code"))
                .isEqualTo(new SqlType("app.short_code", "varchar", 8, 0, 0, false, List.of(), ""));
    }

    private static SqlType type(String column) {
        return pet().column(column).orElseThrow().type();
    }

    @Test
    void readsConstraintsAndIndexes() {
        assertThat(pet().primaryKey()).contains(new Key("Pét \"x\"_pkey", List.of("id")));
        assertThat(pet().foreignKeys())
                .containsExactly(
                        new ForeignKey(
                                "Pét \"x\"_owner_b_owner_a_fkey",
                                List.of("owner_b", "owner_a"),
                                "app",
                                "owner",
                                List.of("b", "a"),
                                ReferentialAction.CASCADE,
                                ReferentialAction.SET_NULL));
        assertThat(pet().checks())
                .extracting(Check::expression)
                .containsExactly("(price > (0)::numeric)");
        assertThat(pet().indexes())
                .containsExactly(
                        new Index(
                                "low",
                                "btree",
                                List.of("lower(\"order\"::text)", "price"),
                                true,
                                false,
                                "(price > (1)::numeric)"),
                        new Index("once", "btree", List.of("seen"), false, true, ""));
        var owner = catalog.relation("app", "owner").orElseThrow();
        assertThat(owner.primaryKey().orElseThrow().columns()).containsExactly("b", "a");
        assertThat(owner.uniqueKeys()).containsExactly(new Key("owner_a_key", List.of("a")));
        assertThat(owner.indexes()).isEmpty();
    }

    @Test
    void readsRoutines() {
        assertThat(catalog.schema("app").orElseThrow().routines())
                .containsExactly(
                        new Routine(
                                "tidy",
                                true,
                                List.of(),
                                "void",
                                false,
                                Routine.Volatility.VOLATILE,
                                ""),
                        new Routine(
                                "total",
                                false,
                                List.of(
                                        new Routine.Argument("a", "integer", Routine.Mode.IN),
                                        new Routine.Argument(
                                                "b", "integer[]", Routine.Mode.VARIADIC),
                                        new Routine.Argument("c", "integer", Routine.Mode.OUT)),
                                "integer",
                                false,
                                Routine.Volatility.STABLE,
                                ""));
    }

    @Test
    void survivesJson() {
        String json = CatalogJson.write(catalog);
        assertThat(CatalogJson.read(json)).isEqualTo(catalog);
        assertThat(CatalogJson.write(CatalogJson.read(json))).isEqualTo(json);
        assertThat(json).endsWith("}\n").doesNotContain("\r", ": null", ": \"\"");
        assertThat(CatalogJson.read("{\"schemas\": [{\"name\": \"s\"}]}").schemas())
                .containsExactly(new Schema("s", "", List.of(), List.of(), List.of()));
    }
}

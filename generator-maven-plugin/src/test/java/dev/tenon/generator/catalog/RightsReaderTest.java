package dev.tenon.generator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.database.ScratchDatabase;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.database.Sql;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Roles, rights and policies, read from a real PostgreSQL. */
final class RightsReaderTest {

    private static ScratchDatabase database;
    private static Catalog catalog;

    @BeforeAll
    static void read() {
        database = SharedDatabase.server().scratch("rights");
        for (var role : List.of("reader_a", "reader_heir", "reader_stranger", "reader_owner")) {
            Sql.run(
                    database.address(),
                    "do $$ begin create role %s; exception when duplicate_object then null; end $$"
                            .formatted(role));
        }
        Sql.run(
                database.address(),
                """
                grant reader_a to reader_heir;
                alter role reader_stranger noinherit;
                grant reader_a to reader_stranger with inherit false;
                create schema app;
                grant usage on schema app to reader_a;
                create table app.item (id int, gone int, name text, price int);
                alter table app.item drop column gone;
                alter table app.item enable row level security;
                grant select, references on app.item to reader_a;
                grant update (price, name) on app.item to reader_a;
                grant update (name) on app.item to reader_heir;
                grant delete on app.item to public;
                create policy b on app.item as restrictive for update to reader_heir, reader_a
                    using (id = 1) with check (id > 0);
                create policy a on app.item using (true);
                create table app.open (id int);
                alter table app.open owner to reader_owner;
                create view app.direct as select id from app.item;
                create view app.invoker with (security_invoker = true) as select id from app.item;
                create view app.above with (security_invoker = on) as select id from app.direct;
                create view app.harmless as select id from app.open;
                create materialized view app.stored as select id from app.invoker;
                """);
        catalog = CatalogReader.read(database.address(), List.of("app", "public"));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static Rights of(String relation) {
        return catalog.relation("app", relation).orElseThrow().given();
    }

    @Test
    void aRoleHasWhatItInheritsToo() {
        var update = List.of("name", "price");
        assertThat(of("item").grants())
                .containsExactly(
                        new Grant("public", Privilege.DELETE, List.of()),
                        new Grant("reader_a", Privilege.SELECT, List.of()),
                        new Grant("reader_a", Privilege.UPDATE, update),
                        new Grant("reader_heir", Privilege.SELECT, List.of()),
                        new Grant("reader_heir", Privilege.UPDATE, update));
        assertThat(of("item").allows("reader_stranger", Privilege.SELECT)).isFalse();
        assertThat(of("item").allows("reader_stranger", Privilege.DELETE)).isTrue();
        assertThat(of("item").allows("reader_a", Privilege.UPDATE)).isFalse();
        assertThat(of("item").allows("reader_a", Privilege.UPDATE, "price")).isTrue();
        assertThat(of("item").allows("reader_a", Privilege.UPDATE, "id")).isFalse();
    }

    @Test
    void anOwnerHasEverything() {
        assertThat(of("open").owner()).isEqualTo("reader_owner");
        assertThat(of("open").grants())
                .extracting(Grant::privilege)
                .containsExactly(Privilege.values());
        assertThat(of("item").owner()).as("a superuser").isEmpty();
    }

    @Test
    void policies() {
        assertThat(of("item").rowSecurity()).isTrue();
        assertThat(of("item").forced()).isFalse();
        assertThat(of("item").policies())
                .containsExactly(
                        new Policy("a", false, Optional.empty(), List.of("public"), "true", ""),
                        new Policy(
                                "b",
                                true,
                                Optional.of(Privilege.UPDATE),
                                List.of("reader_a", "reader_heir"),
                                "(id = 1)",
                                "(id > 0)"));
    }

    @Test
    void viewsThatReadPastPolicies() {
        assertThat(of("direct").bypassed()).containsExactly("app.item");
        assertThat(of("above").bypassed()).as("through another").containsExactly("app.item");
        assertThat(of("stored").bypassed()).as("stored").isEqualTo(of("direct").bypassed());
        assertThat(of("invoker").bypassed()).isEmpty();
        assertThat(of("harmless").bypassed()).isEmpty();
    }

    @Test
    void usersOfSchemas() {
        assertThat(catalog.schema("app").orElseThrow().users())
                .containsExactly("reader_a", "reader_heir");
        assertThat(catalog.schema("public").orElseThrow().users()).contains("public");
    }

    @Test
    void survivesJson() {
        assertThat(CatalogJson.read(CatalogJson.write(catalog))).isEqualTo(catalog);
    }
}

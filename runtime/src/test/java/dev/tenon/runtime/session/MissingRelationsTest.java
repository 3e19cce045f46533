package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The look at the catalogue: every kind of relation, any name, no rights needed. */
final class MissingRelationsTest {

    @BeforeAll
    static void create() {
        TestDatabase.reset();
        TestDatabase.admin(
                """
                drop schema if exists "Odd schema" cascade;
                create schema "Odd schema";
                create table "Odd schema"."a.b" ("c d" int, gone int) partition by list ("c d");
                alter table "Odd schema"."a.b" drop column gone;
                create view "Odd schema".v as select 1 as one;
                create materialized view "Odd schema".m as select 1 as one;
                create type "Odd schema".pair as (one int);
                """);
    }

    @AfterAll
    static void drop() {
        TestDatabase.admin("drop schema \"Odd schema\" cascade");
    }

    /** As the login role, which may not use the schema. */
    private static MissingRelations missing(String relations) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", TestDatabase.user());
        login.setProperty("password", TestDatabase.password());
        try (Connection connection = DriverManager.getConnection(TestDatabase.url(), login)) {
            return MissingRelations.read(connection, "[" + relations + "]");
        }
    }

    private static String relation(String name, String columns) {
        return "{\"schema\":\"Odd schema\",\"name\":\"%s\",\"columns\":[%s]}"
                .formatted(name, columns);
    }

    @Test
    void findsEveryKindOfRelation() throws SQLException {
        assertThat(
                        missing(
                                String.join(
                                        ",",
                                        relation("a.b", "\"c d\""),
                                        relation("v", "\"one\""),
                                        relation("m", "\"one\""),
                                        relation("m", ""))))
                .isEqualTo(MissingRelations.NONE);
        assertThat(missing("").isEmpty()).isTrue();
    }

    @Test
    void namesWhatIsNotThere() throws SQLException {
        MissingRelations missing =
                missing(
                        String.join(
                                ",",
                                relation("a.b", "\"c d\",\"gone\",\"x\""),
                                relation("pair", "\"one\""),
                                relation("A.B", "\"c d\",\"x\""),
                                relation("empty", "")));
        assertThat(missing.relations())
                .containsExactlyInAnyOrder("Odd schema.A.B", "Odd schema.empty", "Odd schema.pair");
        assertThat(missing.columns()).containsExactly("Odd schema.a.b.gone", "Odd schema.a.b.x");
        assertThat(missing.toString())
                .startsWith("the tables or views Odd schema.")
                .endsWith("; the columns Odd schema.a.b.gone, Odd schema.a.b.x");
    }

    @Test
    void saysItInOneLine() {
        List<String> many = IntStream.range(0, 25).mapToObj(i -> "s.t" + i).toList();
        assertThat(new MissingRelations(many, List.of()).toString())
                .contains("s.t0, s.t1, ")
                .endsWith(", s.t19 and 5 more");
        assertThat(new MissingRelations(List.of(), List.of("s.t.a\nb")).toString())
                .isEqualTo("the columns s.t.a?b");
    }
}

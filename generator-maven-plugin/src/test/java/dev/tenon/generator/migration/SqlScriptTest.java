package dev.tenon.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL taken apart into statements, and put together without losing a character. */
final class SqlScriptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'it''s', \"a\"\"b\", $$x;y$$, $t$ $$ $t$ -- end\n;",
                "E'\\'; --' || U&'\\0041' || b'01' || X'1F' /* a /* b */ c */",
                "'never closed",
                "$1 + $2; $$ never closed",
                "ünï code; 1.5e-3::numeric(10,2)[]",
                "",
            })
    void losesNoCharacter(String sql) {
        assertThat(
                        SqlTokens.of(sql).stream()
                                .map(SqlTokens.Token::text)
                                .collect(Collectors.joining()))
                .isEqualTo(sql);
    }

    @Test
    void takesStatementsApartAndLeavesQuotesAlone() {
        assertThat(
                        SqlScript.statements(
                                """
                                SET search_path = pg_catalog;
                                -- DEPCY: this; and that
                                ALTER TABLE A."B;C"
                                \tADD COLUMN d text DEFAULT 'X; ''Y'''; /* TYPE; */

                                CREATE FUNCTION f() RETURNS int AS $_$ SELECT 1; $_$;
                                CREATE FUNCTION g() RETURNS int
                                BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;
                                """))
                .containsExactly(
                        "set search_path = pg_catalog",
                        "alter table a.\"B;C\"\n    add column d text default 'X; ''Y'''",
                        "create function f() returns int as $_$ SELECT 1; $_$",
                        "create function g() returns int\n"
                                + "begin atomic select case when true then 1 end; select 2; end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = '${b}' | a = E'$\\x7bb}'",
                "a = '\\ ${b}''' | a = E'\\\\ $\\x7bb}'''",
                "a = '$b' | a = '$b'",
                "\"${a}\" | \"${a}\"",
            })
    void hidesPlaceholdersInStrings(String sql, String expected) {
        assertThat(SqlScript.withoutPlaceholders(sql)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pet | pet",
                "_a1$ | _a1$",
                "order | \"order\"",
                "Pet | \"Pet\"",
                "a-b | \"a-b\"",
                "1st | \"1st\"",
                "a\"b | \"a\"\"b\"",
                "ünï | \"ünï\"",
                "status | status",
            })
    void quotesNamesThatNeedIt(String name, String expected) {
        assertThat(SqlText.quote(name)).isEqualTo(expected);
    }

    @Test
    void namesFilesAfterWhatTheyDo() {
        assertThat(name(List.of("create pet"))).isEqualTo("V7__create_pet.sql");
        assertThat(name(List.of("pet_add born", "pet_add died", "pet_drop x")))
                .isEqualTo("V7__pet_add_born_died_and_pet_drop_x.sql");
        assertThat(name(List.of("create a", "create b", "create c", "create d")))
                .isEqualTo("V7__create_a_and_3_more.sql");
        assertThat(name(List.of("create Ünï \"x\"/../"))).isEqualTo("V7__create_n.sql");
        assertThat(name(List.of("create " + "x".repeat(99), "pet_add born")))
                .hasSize("V7__.sql".length() + 60)
                .endsWith("_and_1_more.sql");
        assertThat(name(List.of("ü ß"))).isEqualTo("V7__change.sql");
    }

    private static String name(List<String> changes) {
        var name = new MigrationName();
        changes.forEach(change -> name.add(change.split(" ")[0], change.split(" ")[1]));
        return name.file(BigInteger.valueOf(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "drop table app.pet | DESTRUCTIVE",
                "alter table only app.pet drop column a | DESTRUCTIVE",
                "alter table app.pet add column a text default 'x' not null | SAFE",
                "alter table app.pet add column a uuid default gen_random_uuid() | REWRITING",
                "alter table app.pet alter column a set not null | LOCKING",
                "alter table app.pet alter column a type bigint using a::bigint | REWRITING",
                "alter table app.pet add constraint a check (x > 0) | LOCKING",
                "create unique index i on app.pet (a) | LOCKING",
                "alter table app.pet drop constraint a | SAFE",
                "comment on table app.pet is 'drop column' | SAFE",
                "cluster app.pet using i | LOCKING",
            })
    void ratesStatements(String sql, Risk risk) {
        assertThat(RatedStatement.of(sql, Set.of()).risk()).isEqualTo(risk);
    }
}

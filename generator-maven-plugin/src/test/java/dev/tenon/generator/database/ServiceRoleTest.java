package dev.tenon.generator.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the development database a service may do what it needs and no more. */
class ServiceRoleTest {

    @TempDir private static Path data;
    private static DevDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = DevDatabase.start(data, 0);
        execute(
                database.address(),
                """
                create schema "odd ""name";
                create table "odd ""name".pet (id int generated always as identity, name text);
                create view "odd ""name".names as select name from "odd ""name".pet;
                create table public.flyway_schema_history (version text);
                """);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void readsAndWritesRows() throws SQLException {
        var service = database.service(List.of());
        execute(service, "insert into \"odd \"\"name\".pet (name) values ('Molly')");
        execute(service, "update \"odd \"\"name\".pet set name = 'Tiger'");
        execute(service, "select from \"odd \"\"name\".names");
        execute(service, "delete from \"odd \"\"name\".pet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate \"odd \"\"name\".pet",
                "drop table \"odd \"\"name\".pet",
                "alter table \"odd \"\"name\".pet add column more text",
                "create table \"odd \"\"name\".other ()",
                "create schema other",
                "select from public.flyway_schema_history",
                "set role postgres"
            })
    void changesNoTablesAndNoRoles(String sql) {
        var service = database.service(List.of());
        assertThatThrownBy(() -> execute(service, sql))
                .isInstanceOf(SQLException.class)
                .extracting(thrown -> ((SQLException) thrown).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void mayUseWhatWasAddedSince() throws SQLException {
        database.service(List.of());
        execute(database.address(), "create table \"odd \"\"name\".late (id int)");
        execute(database.service(List.of()), "select from \"odd \"\"name\".late");
    }

    @Test
    void isAMemberOfTheRolesOfTheSpecAndReachesNothingElse() throws SQLException {
        execute(
                database.address(),
                """
                create role shop_user; create role "Shop ""Admin\"""; create role other;
                create table public.item (id int);
                grant select on public.item to shop_user;
                """);
        database.service(List.of());
        execute(database.address(), "grant other to tenon_service");
        var service = database.service(List.of("shop_user", "Shop \"Admin\"", "not_there"));
        execute(service, "begin; set local role shop_user; select from public.item; rollback");
        execute(service, "begin; set local role \"Shop \"\"Admin\"\"\"; rollback");
        for (var sql : List.of("select from public.item", "set role other", "set role postgres")) {
            assertThatThrownBy(() -> execute(service, sql))
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("42501");
        }
        execute(database.service(List.of()), "select from public.item");
    }

    @Test
    void aPassingRoleIsAMemberToo() throws SQLException {
        execute(database.address(), "create role passer");
        DatabaseAddress service;
        try (var role = PassingRole.memberOf(database.address(), List.of("passer"))) {
            service = role.address();
            execute(service, "begin; set local role passer; rollback");
            assertThatThrownBy(() -> execute(service, "set role postgres"))
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("42501");
        }
        assertThatThrownBy(() -> execute(service, "select")).hasMessageContaining("DB-303");
        execute(database.address(), "drop role passer");
    }

    @Test
    void isNoSuperuser() {
        assertThat(database.service(List.of()).user()).isNotEqualTo(database.address().user());
        assertThat(database.service(List.of()).password())
                .isNotEqualTo(database.service(List.of()).password());
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

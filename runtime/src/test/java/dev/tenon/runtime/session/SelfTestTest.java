package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked and said before the first request. */
final class SelfTestTest {

    private static final Set<String> ROLES = Set.of("petstore_a", "petstore_b", "petstore_reader");
    private static final String RELATIONS =
            """
            [{"schema":"petstore","name":"pet"},{"schema":"petstore","name":"note"}]\
            """;

    private Pool pool;

    @BeforeEach
    void open() {
        Probe.reset();
        pool =
                Pool.open(
                        PoolSettings.of(
                                        TestDatabase.url(),
                                        TestDatabase.user(),
                                        TestDatabase.password())
                                .withSize(2));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void postgresPassesWithAndWithoutARole() {
        for (int i = 0; i < 8; i++) {
            assertThatCode(() -> new SelfTest(pool, Set.of()).run()).doesNotThrowAnyException();
            assertThatCode(() -> new SelfTest(pool, Set.of("petstore_a")).run())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"petstore_stranger", "no_such_role"})
    void rolesTheLoginMayNotTakeStopTheStart(String role) {
        assertThatThrownBy(() -> new SelfTest(pool, Set.of(role)).run())
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining("member of \"" + role + "\"");
    }

    @Test
    void enginesThatCommitAfterEachStatementStopTheStart() throws Exception {
        try (SplittingProxy splitting = SplittingProxy.to(TestDatabase.url());
                Pool split =
                        Pool.open(
                                PoolSettings.of(
                                                splitting.url(),
                                                TestDatabase.user(),
                                                TestDatabase.password())
                                        .withSize(1))) {
            assertThatThrownBy(() -> new SelfTest(split, Set.of("petstore_a")).run())
                    .isInstanceOf(DatabaseUnusableException.class)
                    .hasMessageContaining("does not run a pipeline as one transaction");
        }
    }

    /**
     * It parts the pipeline only once a text is prepared on the server, so one trip tells nothing.
     */
    @Test
    void driversThatAskForTypesStopTheStart(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("services");
        Files.writeString(file, "[loose]\nstringtype=unspecified\n");
        System.setProperty("org.postgresql.pgservicefile", file.toString());
        try (Pool loose =
                Pool.open(
                        PoolSettings.of(
                                        TestDatabase.url() + "?service=loose",
                                        TestDatabase.user(),
                                        TestDatabase.password())
                                .withSize(1))) {
            assertThatThrownBy(() -> new SelfTest(loose, Set.of("petstore_a")).run())
                    .isInstanceOf(DatabaseUnusableException.class)
                    .hasMessageContaining("does not reach the statement behind it");
        } finally {
            System.clearProperty("org.postgresql.pgservicefile");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, 180006, true, 0",
        "true, true, true, 180006, true, 1",
        "false, true, false, 180006, true, 1",
        "false, false, true, 180006, true, 1",
        "false, false, true, 180006, false, 0",
        "false, false, false, 170005, true, 1",
        "false, false, false, 170006, true, 0",
        "false, false, false, 130021, true, 1",
        "false, false, false, 120022, true, 1",
        "false, false, false, 190000, true, 0"
    })
    void weakLoginsAndOldServersAreWarnedOf(
            boolean superuser,
            boolean bypasses,
            boolean inherits,
            int version,
            boolean switches,
            int warnings) {
        LoginRole login =
                new LoginRole(superuser, bypasses, inherits, version, List.of(), List.of());
        assertThat(login.faults().size() + login.warnings(switches).size()).isEqualTo(warnings);
    }

    @Test
    void theLoginRoleIsReadAsItIs() throws Exception {
        try (var connection = pool.take();
                var admin = TestDatabase.admin()) {
            assertThat(LoginRole.read(connection, ROLES))
                    .isEqualTo(new LoginRole(false, false, false, 180006, List.of(), List.of()));
            assertThat(LoginRole.read(connection, Set.of("petstore_a")).others())
                    .containsExactly("petstore_b", "petstore_reader");
            assertThat(LoginRole.read(admin, Set.of("postgres")).superuser()).isTrue();
            assertThat(LoginRole.read(admin, Set.of("postgres")).unbound())
                    .containsExactly("postgres");
        }
    }

    @Test
    void servicesThatTellCallersApartNeedALoginThatPoliciesBind() {
        new SelfTest(pool, ROLES).runStrictly(RELATIONS);
        for (String weakness : List.of("petstore_service", "petstore_a")) {
            TestDatabase.admin("alter role " + weakness + " bypassrls");
            try {
                assertThatThrownBy(() -> new SelfTest(pool, ROLES).runStrictly(RELATIONS))
                        .isInstanceOf(DatabaseUnusableException.class)
                        .hasMessageContaining("BYPASSRLS")
                        .hasMessageContaining("TENON_DB_ALLOW_UNSAFE_LOGIN=true");
                assertThatCode(() -> new SelfTest(pool, ROLES).run()).doesNotThrowAnyException();
            } finally {
                TestDatabase.admin("alter role " + weakness + " nobypassrls");
            }
        }
        assertThatThrownBy(() ->
                        new SelfTest(pool, Set.of("petstore_a", "petstore_stranger"))
                                .runStrictly(RELATIONS))
                .hasMessageContaining("member of \"petstore_stranger\"");
    }

    @Test
    void rightsPastTheRolesOfCallersAreWarnedOf() throws Exception {
        TestDatabase.admin("revoke all on petstore.pet, petstore.note from petstore_service");
        try (var connection = pool.take()) {
            assertThat(RelationRights.warnings(connection, RELATIONS, ROLES)).isEmpty();
            assertWarning("alter table petstore.pet owner to petstore_a", "can become the owner");
            assertWarning("grant select on petstore.note to petstore_service", "rights of its own");
            assertWarning("grant update on petstore.note to public", "rights of its own");
            assertWarning(
                    "alter table petstore.note owner to petstore_b; alter table petstore.note no"
                            + " force row level security",
                    "force row level security");
            assertWarning(
                    "create view petstore.shown as select * from petstore.note",
                    "security_invoker");
        }
    }

    private void assertWarning(String sql, String words) throws Exception {
        String relations =
                RELATIONS.replace("]", ", {\"schema\":\"petstore\",\"name\":\"shown\"}]");
        try (var connection = pool.take()) {
            TestDatabase.reset();
            TestDatabase.admin("revoke all on petstore.pet, petstore.note from petstore_service");
            TestDatabase.admin(sql);
            assertThat(RelationRights.warnings(connection, relations, ROLES))
                    .anyMatch(warning -> warning.contains(words));
            TestDatabase.admin("alter view if exists petstore.shown set (security_invoker = on)");
            assertThat(RelationRights.warnings(connection, relations, ROLES))
                    .noneMatch(warning -> warning.contains("security_invoker"));
        }
    }
}

package dev.tenon.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked and said before the first request. */
final class SelfTestTest {

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
                                .withSize(1));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void postgresPassesWithAndWithoutARole() {
        for (int i = 0; i < 8; i++) {
            assertThatCode(() -> new SelfTest(pool, null).run()).doesNotThrowAnyException();
            assertThatCode(() -> new SelfTest(pool, "petstore_a").run()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"petstore_stranger", "no_such_role"})
    void rolesTheLoginMayNotTakeStopTheStart(String role) {
        assertThatThrownBy(() -> new SelfTest(pool, role).run())
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
            assertThatThrownBy(() -> new SelfTest(split, "petstore_a").run())
                    .isInstanceOf(DatabaseUnusableException.class)
                    .hasMessageContaining("does not run a pipeline as one transaction");
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
        LoginRole login = new LoginRole(superuser, bypasses, inherits, version);
        assertThat(login.warnings(switches)).hasSize(warnings);
    }

    @Test
    void theLoginRoleIsReadAsItIs() throws Exception {
        try (var connection = pool.take();
                var admin = TestDatabase.admin()) {
            assertThat(LoginRole.read(connection))
                    .isEqualTo(new LoginRole(false, false, false, 180006));
            assertThat(LoginRole.read(admin).superuser()).isTrue();
        }
    }
}

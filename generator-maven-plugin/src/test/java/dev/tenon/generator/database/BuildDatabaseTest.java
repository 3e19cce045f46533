package dev.tenon.generator.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.generator.problem.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's own databases: started when needed, gone afterwards. */
final class BuildDatabaseTest {

    @Test
    void startsNothingUntilItIsNeeded(@TempDir Path folder) {
        BuildDatabase.embedded(folder.resolve("pg")).close();
        assertThat(folder.resolve("pg")).doesNotExist();
    }

    @Test
    void givesDatabasesAndCopiesThatVanish() throws SQLException {
        var server = SharedDatabase.server();
        DatabaseAddress gone;
        try (var scratch = server.scratch("one")) {
            execute(scratch.address(), "create table t as select 42 as a");
            gone = scratch.address();
            try (var copy = scratch.copy("two")) {
                assertThat(number(copy.address(), "select a from t")).isEqualTo(42);
            }
        }
        assertThatThrownBy(gone::connect).isInstanceOf(ProblemsException.class);
    }

    @Test
    void asksForThePassword() {
        try (var scratch = SharedDatabase.server().scratch("auth")) {
            var address = scratch.address();
            var stranger = new DatabaseAddress(address.url(), address.user(), "wrong");
            assertThatThrownBy(stranger::connect).isInstanceOf(ProblemsException.class);
        }
    }

    @Test
    void dropsWhatAKilledBuildLeftOnANamedServer() throws SQLException {
        var server = SharedDatabase.server();
        try (var scratch = server.scratch("home")) {
            execute(scratch.address(), "create database tenon_0123abcd_1_base");
            try (var named = BuildDatabase.at(scratch.address());
                    var mine = named.scratch("mine")) {
                var names = "select count(*) from pg_database where datname like 'tenon_0123abcd%'";
                assertThat(number(mine.address(), names)).isZero();
            }
            assertThat(number(scratch.address(), "select 1")).isEqualTo(1);
        }
    }

    @Test
    void keepsDataAndRecoversFromAKilledRun(@TempDir Path folder) throws Exception {
        try (var database = DevDatabase.start(folder, 0)) {
            execute(database.address(), "create table kept as select 7 as a");
            assertThat(number(database.address(), "select (current_setting('fsync') = 'on')::int"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> DevDatabase.start(folder, 0))
                    .isInstanceOf(ProblemsException.class);
        }
        var orphan = killedRun(folder);
        try (var database = DevDatabase.start(folder, 0)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(number(database.address(), "select a from kept")).isEqualTo(7);
        }
        Files.writeString(folder.resolve("data/postmaster.pid"), "1\nstale\n");
        try (var database = DevDatabase.start(folder, 0)) {
            assertThat(number(database.address(), "select a from kept")).isEqualTo(7);
        }
    }

    /** Another JVM starts the database and is killed; its server goes on running. */
    private static ProcessHandle killedRun(Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                StartAndWait.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(run.inputReader().readLine()).isEqualTo("started");
        run.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
        var server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        assertThat(server.isAlive()).isTrue();
        return server;
    }

    @Test
    void makesACacheAnewThatDoesNotStart(@TempDir Path folder) throws Exception {
        try (var first = BuildDatabase.embedded(folder);
                var scratch = first.scratch("a")) {
            assertThat(scratch.address().url()).contains("localhost");
        }
        Files.delete(folder.resolve("server1/data/global/pg_control"));
        try (var second = BuildDatabase.embedded(folder);
                var third = BuildDatabase.embedded(folder);
                var scratch = second.scratch("b");
                var beside = third.scratch("b")) {
            assertThat(List.of(scratch.address().url(), beside.address().url()))
                    .doesNotHaveDuplicates();
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

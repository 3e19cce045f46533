package dev.tenon.generator.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.database.ScratchDatabase;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.database.Sql;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that jOOQ writes for a real PostgreSQL: the same each time, and without a warning. */
final class JooqSourcesTest {

    private static ScratchDatabase database;

    @BeforeAll
    static void create() {
        database = SharedDatabase.server().scratch("jooq");
        Sql.run(
                database.address(),
                """
                create schema app;
                create schema other;
                create type app.mood as enum ('sad', 'so-so', 'Class');
                create table app.owner (
                    a integer, b integer, primary key (a, b), unique (b), mood app.mood);
                create table app.pet (
                    id bigint generated always as identity primary key,
                    class text, "String" text[], "a-b" jsonb, "1st" uuid, moods app.mood[],
                    born date not null default now(), price numeric(10, 2), old text,
                    owner_a integer, owner_b integer,
                    foreign key (owner_a, owner_b) references app.owner (a, b));
                comment on table app.pet is 'Ends */ here, "quoted" \\u0022';
                create view app.cheap as select id, price from app.pet;
                create function app.total(a integer, b text) returns setof app.pet stable
                    language sql as 'select * from app.pet';
                create procedure app.tidy(inout a integer) language sql as 'select 1';
                create table other.pet (id bigint primary key);
                create table app.flyway_schema_history (a integer);
                """);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static Map<String, byte[]> generate(JooqRequest request) {
        DatabaseAddress address = database.address();
        try (var connection = address.connect()) {
            return JooqSources.generate(connection, request).files();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void writesTheSameBytesEachTimeAndNothingElse() {
        var request = new JooqRequest(List.of("app"), "dev.example.db", List.of());
        var out = System.out;
        var zone = TimeZone.getDefault();
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        Map<String, byte[]> first;
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            first = generate(request);
        } finally {
            System.setOut(out);
            TimeZone.setDefault(zone);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(first.keySet())
                .isNotEmpty()
                .allMatch(path -> path.startsWith("dev/example/db/"))
                .noneMatch(path -> path.contains("lyway"));
        var second = generate(request);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((path, bytes) -> assertThat(second.get(path)).isEqualTo(bytes));
    }

    @Test
    void compilesWithEveryWarningOn(@TempDir Path folder) throws IOException {
        var forced =
                new ForcedType(
                        "app\\.pet\\.old",
                        "java.net.URI",
                        "org.jooq.Converter.ofNullable(String.class, java.net.URI.class,"
                                + " java.net.URI::create, java.net.URI::toString)");
        var one = generate(new JooqRequest(List.of("app"), "dev.one", List.of(forced)));
        assertThat(one.values())
                .anySatisfy(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8))
                                .contains(", URI> OLD"));
        compile(one, folder.resolve("one"));
        var two = generate(new JooqRequest(List.of("app", "other"), "dev.two", List.of()));
        assertThat(two.keySet())
                .anyMatch(path -> path.startsWith("dev/two/app/"))
                .anyMatch(path -> path.startsWith("dev/two/other/"));
        compile(two, folder.resolve("two"));
    }

    private static void compile(Map<String, byte[]> sources, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (var source : sources.entrySet()) {
            var file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, source.getValue());
            files.add(file);
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        var options =
                List.of(
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "--release",
                        "25",
                        "-d",
                        folder.toString());
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean good =
                    compiler.getTask(
                                    said,
                                    manager,
                                    null,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files))
                            .call();
            assertThat(good).as(said.toString()).isTrue();
        }
    }
}

package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.Call.post;

import dev.tenon.generator.GenerationException;
import dev.tenon.generator.Generator;
import dev.tenon.generator.Progress;
import dev.tenon.generator.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Cases 65 to 67: specs that attack the build. The sample's own spec is one: that it runs says that
 * its names and descriptions were only text.
 */
final class BuildCases {

    private static final int SECONDS = 20;

    private BuildCases() {}

    static List<Case> all() {
        return List.of(names(), documents(), descriptions());
    }

    private static Case names() {
        return Case.blocker(
                65,
                "hostile names of tables, columns, enums",
                post(
                                "/class",
                                "{\"order\":1,\"a-b\":\"'\",\"_\":1.5,\"ünï\":\"2026-01-01\",\"it's"
                                    + " \\\"so\\\"\":\"\\\\u0022\",\"hash_code\":\"\\\\u0022\"}")
                        .is(201)
                        .has("\"hash_code\":\"\\\\u0022\""),
                post("/class", "{\"hash_code\":\"${x}\"}").is(201),
                post("/class", "{\"hash_code\":\"\\\"\\\"\\\"\"}").is(201),
                post("/class", "{\"hash_code\":\"\\\"\"}").is(422),
                get("/class?sort="
                                + Texts.escaped("-it's \"so\",ünï,_,a-b,order")
                                + "&order=1&a-b="
                                + Texts.escaped("'"))
                        .is(200)
                        .has("2026-01-01"),
                Input.of(
                        "the table has the name it was given",
                        attack ->
                                attack.same(
                                        "tables",
                                        "1",
                                        attack.sql(
                                                "select count(*) from pg_tables where tablename ="
                                                        + " 'se\"le''ct */ ${x}'"))),
                Input.of(
                        "so has the column",
                        attack ->
                                attack.same(
                                        "columns",
                                        "1",
                                        attack.sql(
                                                "select count(*) from pg_attribute where attname ="
                                                        + " 'it''s \"so\" \\u0022; --'"))));
    }

    private static Case descriptions() {
        return Case.of(
                67,
                "migration text from descriptions",
                Input.of(
                        "descriptions are comments to the letter",
                        attack -> {
                            attack.same(
                                    "of the table",
                                    "A table named with a reserved word. */ \"\"\" \\u0022 ${x} $L"
                                            + " don't",
                                    attack.sql(
                                            "select obj_description(oid) from pg_class where"
                                                    + " relname like 'se\"le%'"));
                            attack.same(
                                    "of the column",
                                    "two\nlines; drop schema suite cascade; --",
                                    attack.sql(
                                            "select col_description(attrelid, attnum) from"
                                                    + " pg_attribute where attname = 'ünï'"));
                            attack.same(
                                    "schemas",
                                    "1",
                                    attack.sql(
                                            "select count(*) from pg_namespace where nspname ="
                                                    + " 'suite'"));
                        }));
    }

    private static Case documents() {
        String bomb = "x-a: &a [a, a, a, a, a, a, a, a, a, a]\n";
        StringBuilder aliases = new StringBuilder(bomb);
        for (char c = 'b'; c <= 'j'; c++) {
            String one = "*" + (char) (c - 1);
            aliases.append(
                    "x-%c: &%c [%s]\n"
                            .formatted(
                                    c,
                                    c,
                                    String.join(", ", java.util.Collections.nCopies(10, one))));
        }
        String cycle =
                "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref:"
                        + " '#/components/schemas/A'}}}\n"
                        + "paths: {}\n";
        return Case.blocker(
                        66,
                        "specs that lead elsewhere or explode",
                        refused("file", schema("file:///etc/passwd"), "root:"),
                        refused("path to a file", schema("/etc/passwd"), "root:"),
                        refused(
                                "climbing path",
                                schema("../../../../../../../../../../etc/passwd#/a"),
                                "root:"),
                        refused("link", schema("http://127.0.0.1:9/secret.yaml"), "Connection"),
                        refused(
                                "cloud metadata",
                                schema("http://169.254.169.254/latest/meta-data"),
                                "ami-"),
                        refused("alias bomb", aliases + "paths: {}\n", "OutOfMemory"),
                        refused("cycle", cycle, "StackOverflow"),
                        refused("deep", "x-a: " + "[".repeat(20_000) + "\n", "StackOverflow"),
                        refused(
                                "a tag of Java",
                                "x-a: !!javax.script.ScriptEngineManager [a]\npaths: {}\n",
                                "javax.script.ScriptEngineManager@"))
                .without("a document of 100 MB");
    }

    private static String schema(String reference) {
        return "paths: {}\ncomponents: {schemas: {A: {$ref: '" + reference + "'}}}\n";
    }

    private static Input refused(String name, String rest, String told) {
        return Input.of(
                name,
                attack -> {
                    long start = System.nanoTime();
                    String report =
                            report("openapi: 3.1.0\ninfo: {title: a, version: '1'}\n" + rest);
                    long seconds = (System.nanoTime() - start) / 1_000_000_000;
                    attack.check(!report.isEmpty(), "built");
                    attack.check(!report.contains(told), report);
                    attack.check(seconds < SECONDS, "took " + seconds + " s");
                });
    }

    /** The problems of a spec; empty when it builds. */
    private static String report(String spec) throws IOException {
        Path root = Files.createTempDirectory("suite").toAbsolutePath();
        Path file = root.resolve("openapi.yaml");
        Files.writeString(file, spec);
        Project project =
                new Project(
                        root,
                        root.resolve("target"),
                        file,
                        "hostile",
                        root.resolve("migration"),
                        Optional.empty(),
                        Optional.empty(),
                        "suite",
                        false);
        try {
            new Generator(project, new Silence()).generate();
            return "";
        } catch (GenerationException e) {
            return e.report();
        }
    }

    /** Hears nothing. */
    private static final class Silence implements Progress {

        @Override
        public void debug(String line) {
            // Of no interest.
        }

        @Override
        public void info(String line) {
            // not of interest
        }

        @Override
        public void warn(String text) {
            // not of interest
        }
    }
}

package dev.tenon.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A real PostgreSQL agrees with the golden folder: the migration Tenon writes for the spec, run
 * there, gives the schema the case is resolved against; and all the Java together compiles without
 * a warning.
 */
final class GoldenDatabaseTest {

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithARealDatabase(GoldenCase golden, @TempDir Path scratch) throws IOException {
        GoldenDatabase.Facts facts = GoldenDatabase.facts(golden, scratch);
        Path migrations = golden.folder().resolve("migration");
        Path schema = golden.folder().resolve("schema.json");
        if (GoldenUpdate.wanted()) {
            Files.writeString(schema, facts.schema());
            Trees.write(migrations, facts.migrations());
        }
        assertThat(facts.schema()).isEqualTo(Files.readString(schema));
        assertThat(facts.migrations()).isEqualTo(Trees.read(migrations));

        Map<String, String> java = new TreeMap<>(golden.output(golden.catalog()));
        java.keySet().removeIf(path -> !path.startsWith("java/"));
        var sources = new TreeMap<String, String>();
        java.forEach((path, text) -> sources.put(path.substring("java/".length()), text));
        facts.jooq().files().forEach((path, bytes) -> sources.put(path, Trees.text(bytes)));
        assertThat(Compilation.problems(sources, scratch.resolve("classes"))).isEmpty();
    }
}

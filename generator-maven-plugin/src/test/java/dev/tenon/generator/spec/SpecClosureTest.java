package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored list of files tells whether the spec is still what it was. */
final class SpecClosureTest {

    @Test
    void aHashOfEveryFileThatWasRead(@TempDir Path dir) throws IOException {
        var spec = new SpecText(dir).write("pet.yaml", "Pet: {type: object}\n");
        var read = spec.schemas("Pet: {$ref: 'pet.yaml#/Pet'}").closure();
        assertThat(read.paths()).containsExactly("openapi.yaml", "pet.yaml");
        assertThat(SpecClosure.of(dir, read.paths())).isEqualTo(read);

        Files.writeString(dir.resolve("pet.yaml"), "Pet: {type: object }\n");
        var changed = SpecClosure.of(dir, read.paths());
        assertThat(changed).isNotEqualTo(read);
        assertThat(changed.files().getFirst()).isEqualTo(read.files().getFirst());

        Files.delete(dir.resolve("pet.yaml"));
        assertThat(SpecClosure.of(dir, read.paths()).files().get(1).sha256()).isEmpty();
    }
}

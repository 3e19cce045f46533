package dev.tenon.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are written when they change, removed when they are ours, and left alone otherwise. */
class GeneratedFilesTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir private Path target;
    private GeneratedFiles files;

    @BeforeEach
    void open() {
        files = new GeneratedFiles(target, target.resolve("tenon/manifest.txt"));
    }

    @Test
    void writesOnlyWhatChanged() throws IOException {
        assertThat(files.write(both("one"))).isEqualTo(new Written(2, 0, 2));
        touch("gen/a/A.java");
        touch("gen/a/B.java");

        assertThat(files.write(both("two"))).isEqualTo(new Written(1, 0, 2));

        assertThat(modified("gen/a/A.java")).isEqualTo(LONG_AGO);
        assertThat(modified("gen/a/B.java")).isNotEqualTo(LONG_AGO);
        assertThat(target.resolve("gen/a/B.java")).hasContent("two");
    }

    @Test
    void removesWhatIsNoLongerGeneratedWithItsEmptyFolders() throws IOException {
        files.write(both("one"));
        assertThat(files.write(Output.text("gen/b/C.java", "C"))).isEqualTo(new Written(1, 2, 1));
        assertThat(target.resolve("gen/a")).doesNotExist();
        assertThat(target.resolve("gen/b/C.java")).hasContent("C");
    }

    @Test
    void keepsFilesOfOthersInItsFolders() throws IOException {
        files.write(both("one"));
        Files.writeString(target.resolve("gen/a/Mine.java"), "mine");
        files.write(Output.empty());
        assertThat(target.resolve("gen/a")).isDirectoryContaining("glob:**/Mine.java");
    }

    @Test
    void refusesToOverwriteAFileOfOthersAndWritesNothing() throws IOException {
        Files.createDirectories(target.resolve("gen/a"));
        Files.writeString(target.resolve("gen/a/B.java"), "mine");
        assertThatThrownBy(() -> files.write(both("one")))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        found -> {
                            assertThat(found.problems()).hasSize(1);
                            assertThat(found.problems().getFirst().code().id())
                                    .isEqualTo("OUT-601");
                        });
        assertThat(target.resolve("gen/a/B.java")).hasContent("mine");
        assertThat(target.resolve("gen/a/A.java")).doesNotExist();
    }

    @Test
    void takesOverEqualFilesWhenTheManifestIsLost() throws IOException {
        files.write(both("one"));
        Files.delete(target.resolve("tenon/manifest.txt"));
        touch("gen/a/A.java");
        assertThat(files.write(both("one"))).isEqualTo(new Written(0, 0, 2));
        assertThat(modified("gen/a/A.java")).isEqualTo(LONG_AGO);
    }

    @Test
    void knowsWhetherItsFilesAreAsWritten() throws IOException {
        assertThat(files.intact()).isFalse();
        files.write(both("one"));
        assertThat(files.intact()).isTrue();
        touch("gen/a/A.java");
        assertThat(files.intact()).isTrue();
        Files.writeString(target.resolve("gen/a/A.java"), "B"); // same size, other bytes
        assertThat(files.intact()).isFalse();
        files.write(both("one"));
        Files.delete(target.resolve("gen/a/B.java"));
        assertThat(files.intact()).isFalse();
    }

    @Test
    void givesBackOnlyWhatItWrote() throws IOException {
        files.write(both("one"));
        assertThat(files.read(List.of("gen/a/B.java")))
                .contains(Output.text("gen/a/B.java", "one"));
        assertThat(files.read(List.of("gen/a/Z.java"))).isEmpty();
        Files.writeString(target.resolve("gen/a/B.java"), "edited");
        assertThat(files.read(List.of("gen/a/B.java"))).isEmpty();
    }

    @Test
    void mendsWhatAnInterruptedRunLeft() throws IOException {
        files.write(both("one"));
        Files.writeString(
                target.resolve("tenon/manifest.txt"),
                "tenon manifest 1\n- 0 0 gen/a/A.java\n- 0 0 gen/a/B.java\n");
        Files.writeString(target.resolve("gen/a/B.java"), "hal");
        assertThat(files.intact()).isFalse();
        assertThat(files.write(both("two"))).isEqualTo(new Written(1, 0, 2));
        assertThat(files.intact()).isTrue();
    }

    @Test
    void readsADamagedManifestAsNone() throws IOException {
        files.write(both("one"));
        Files.writeString(target.resolve("tenon/manifest.txt"), "tenon manifest 1\nx y\n");
        assertThat(files.intact()).isFalse();
        assertThat(files.write(both("one"))).isEqualTo(new Written(0, 0, 2));
    }

    private static Output both(String text) {
        return Output.merge(
                List.of(Output.text("gen/a/A.java", "A"), Output.text("gen/a/B.java", text)));
    }

    private void touch(String path) throws IOException {
        Files.setLastModifiedTime(target.resolve(path), LONG_AGO);
    }

    private FileTime modified(String path) throws IOException {
        return Files.getLastModifiedTime(target.resolve(path));
    }
}

package dev.tenon.generator.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The architecture page has a row for every package there is, and for no other. */
final class ArchitecturePageTest {

    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    @Test
    void namesEveryPackage() throws IOException {
        String page = Files.readString(PAGE);
        int runtime = page.indexOf("## The runtime");
        assertThat(rows(page.substring(0, runtime)))
                .isEqualTo(packages(Path.of("src/main/java/dev/tenon/generator")));
        assertThat(rows(page.substring(runtime)))
                .isEqualTo(packages(Path.of("../runtime/src/main/java/dev/tenon/runtime")));
    }

    private static TreeSet<String> rows(String text) {
        var names = new TreeSet<String>();
        ROW.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static TreeSet<String> packages(Path folder) throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(Files::isDirectory).forEach(p -> names.add(p.getFileName().toString()));
        }
        return names;
    }
}

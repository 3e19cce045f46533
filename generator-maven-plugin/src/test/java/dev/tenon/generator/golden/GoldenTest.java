package dev.tenon.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files a spec gives are those of its golden folder, none more, none less. Rewritten with
 * {@code -Dgolden.update=true}.
 */
final class GoldenTest {

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesExactlyTheExpectedFiles(GoldenCase golden) throws IOException {
        Path expected = golden.folder().resolve("expected");
        TreeMap<String, String> output = golden.output(golden.catalog());
        if (GoldenUpdate.wanted()) {
            Trees.write(expected, output);
        }
        Map<String, String> wanted = Trees.read(expected);
        assertThat(output.keySet()).as("files").isEqualTo(wanted.keySet());
        output.forEach((path, text) -> assertThat(text).as(path).isEqualTo(wanted.get(path)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheSameBytesEverywhere(GoldenCase golden) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        TreeMap<String, String> here = golden.output(golden.catalog());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(golden.output(golden.catalog())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}

package dev.tenon.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated code stands on the runtime's api, jOOQ, Micronaut's annotations and the JDK only. */
final class SeamTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
    private static final List<String> ALLOWED =
            List.of(
                    "dev.tenon.runtime.api.",
                    "io.micronaut.context.annotation.Factory",
                    "io.micronaut.http.",
                    "jakarta.inject.",
                    "java.",
                    "org.example.",
                    "org.jooq.",
                    "org.jspecify.annotations.");

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void importsNothingElse(GoldenCase golden) throws IOException {
        Trees.read(golden.folder().resolve("expected/java"))
                .forEach((path, text) ->
                        assertThat(imports(text))
                                .as(path)
                                .allMatch(name -> ALLOWED.stream().anyMatch(name::startsWith)));
    }

    private static List<String> imports(String text) {
        return IMPORT.matcher(text).results().map(match -> match.group(1)).toList();
    }
}

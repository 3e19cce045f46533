package dev.tenon.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.model.Model;
import dev.tenon.generator.resolve.ModelResolver;
import dev.tenon.generator.spec.SpecReader;
import dev.tenon.generator.table.TableResolver;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published document of a spec that uses everything, and of the specs of this project. */
final class ExpandedDocumentTest {

    private static final Path FOLDER = Path.of("src/test/expanded");
    private static final Path EXPECTED = FOLDER.resolve("expected.json");

    @Test
    void saysExactlyWhatTheServiceDoes() throws IOException {
        var text = text(model(FOLDER.resolve("openapi.yaml")));
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
            Files.writeString(EXPECTED, text);
        }
        assertThat(text).isEqualTo(Files.readString(EXPECTED));
    }

    @Test
    void isTheSameInAnyLocale() {
        var model = model(FOLDER.resolve("openapi.yaml"));
        var before = Locale.getDefault();
        var usual = text(model);
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(text(model)).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generator-maven-plugin/src/test/expanded",
                "petstore/src/main/openapi",
                "examples/library/src/main/openapi",
                "examples/hostile-names/src/main/openapi",
                "examples/tenants/src/main/openapi"
            })
    void isValidAndHasNoVendorKeys(String folder) {
        var text = text(model(Path.of("..").resolve(folder).resolve("openapi.yaml")));
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(text, null, options);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
        assertThat(text).doesNotContain("x-tenon");
    }

    private static String text(Model model) {
        return new String(ExpandedDocument.render(model), StandardCharsets.UTF_8);
    }

    private static Model model(Path spec) {
        var base = Path.of("..").toAbsolutePath().normalize();
        var document = SpecReader.read(base, spec.toAbsolutePath().normalize());
        return ModelResolver.resolve(document, TableResolver.resolve(document)).value();
    }
}

package dev.tenon.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The parent of services stands alone, so nothing but this test keeps it in step with the versions
 * that Tenon is built and tested with.
 */
class ServiceParentTest {

    private static final Pattern VERSION = Pattern.compile("<([a-z.-]+\\.version)>([^<]+)</\\1>");
    private static final Pattern PLUGIN =
            Pattern.compile(
                    "<artifactId>(maven-[a-z]+-plugin)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern OWN =
            Pattern.compile("<artifactId>tenon[a-z-]*</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void namesTheVersionsThatTenonIsBuiltWith() throws IOException {
        var ours = found(VERSION, root());
        var theirs = found(VERSION, serviceParent());
        assertThat(theirs).containsKeys("jooq.version", "micronaut.version");
        theirs.remove("tenon.version");
        assertThat(ours).containsAllEntriesOf(theirs);
    }

    @Test
    void namesThePluginsThatTenonIsBuiltWith() throws IOException {
        var theirs = found(PLUGIN, serviceParent());
        assertThat(theirs).containsKey("maven-compiler-plugin");
        assertThat(found(PLUGIN, root())).containsAllEntriesOf(theirs);
    }

    @Test
    void isOfTheSameVersionAsTenon() throws IOException {
        var version = OWN.matcher(root());
        assertThat(version.find()).isTrue();
        var parent = serviceParent();
        assertThat(parent)
                .contains(
                        "<artifactId>tenon-service-parent</artifactId>\n    <version>"
                                + version.group(1))
                .contains("<tenon.version>" + version.group(1) + "</tenon.version>");
    }

    private static Map<String, String> found(Pattern pattern, String pom) {
        var found = new TreeMap<String, String>();
        pattern.matcher(pom).results().forEach(hit -> found.put(hit.group(1), hit.group(2)));
        return found;
    }

    private static String root() throws IOException {
        return Files.readString(Path.of("../pom.xml"));
    }

    private static String serviceParent() throws IOException {
        return Files.readString(Path.of("../service-parent/pom.xml"));
    }
}

package dev.tenon.generator.migration;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Gives Flyway files that are in memory, by their names. */
final class ScriptResources implements ResourceProvider {

    private final List<MigrationScript> scripts;

    ScriptResources(List<MigrationScript> scripts) {
        this.scripts = scripts;
    }

    // Null is Flyway's word for "no such file".
    @Override
    public @Nullable LoadableResource getResource(String name) {
        Optional<MigrationScript> found =
                scripts.stream().filter(script -> script.file().equals(name)).findFirst();
        return found.isPresent() ? new InMemory(found.get()) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.file().startsWith(prefix))
                .filter(script -> Stream.of(suffixes).anyMatch(script.file()::endsWith))
                .<LoadableResource>map(InMemory::new)
                .toList();
    }

    /** One file. */
    private static final class InMemory extends LoadableResource {

        private final MigrationScript script;

        private InMemory(MigrationScript script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.text());
        }

        @Override
        public String getAbsolutePath() {
            return script.path();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return script.path();
        }

        @Override
        public String getFilename() {
            return script.file();
        }

        @Override
        public String getRelativePath() {
            return script.file();
        }
    }
}

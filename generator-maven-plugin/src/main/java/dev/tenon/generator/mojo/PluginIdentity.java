package dev.tenon.generator.mojo;

import java.io.File;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The plugin as far as it can change what is generated. */
final class PluginIdentity {

    private PluginIdentity() {}

    /**
     * Names of the plugin and of all it runs on, which covers the version of the embedded
     * PostgreSQL. A snapshot also shows when it was built, for its name stays the same.
     */
    static String of(PluginDescriptor plugin) {
        return plugin.getArtifacts().stream()
                .map(PluginIdentity::identity)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String identity(Artifact artifact) {
        return artifact.isSnapshot()
                ? artifact.getId() + " " + stamp(artifact.getFile())
                : artifact.getId();
    }

    private static String stamp(File file) {
        return file.length() + " " + file.lastModified();
    }
}

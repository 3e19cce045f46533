package dev.tenon.generator.mojo;

import dev.tenon.generator.GenerationException;
import dev.tenon.generator.Generator;
import dev.tenon.generator.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the next migration and the code of the service from its OpenAPI document. Does nothing
 * when spec, migrations, settings and plugin are as they were.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends TenonMojo {

    @Override
    void run(Generator generator, Project tenon) throws GenerationException, IOException {
        if (project().getPackaging().equals("pom")) {
            getLog().debug("a project of packaging pom has no code");
            return;
        }
        generator.generate();
        project().addCompileSourceRoot(tenon.sources().toString());
        project().addResource(resource(tenon.resources()));
    }

    private static Resource resource(Path folder) {
        var resource = new Resource();
        resource.setDirectory(folder.toString());
        resource.setIncludes(List.of("META-INF/tenon/**"));
        return resource;
    }
}

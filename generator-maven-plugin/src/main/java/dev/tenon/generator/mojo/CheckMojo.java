package dev.tenon.generator.mojo;

import dev.tenon.generator.GenerationException;
import dev.tenon.generator.Generator;
import dev.tenon.generator.Project;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the spec against the schema that the committed migrations make, and a live database, when
 * one is named, against the migrations. Writes nothing; meant for continuous integration.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends TenonMojo {

    @Override
    void run(Generator generator, Project tenon) throws GenerationException, IOException {
        generator.check();
    }
}

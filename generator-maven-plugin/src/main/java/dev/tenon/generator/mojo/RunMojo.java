package dev.tenon.generator.mojo;

import dev.tenon.generator.GenerationException;
import dev.tenon.generator.Generator;
import dev.tenon.generator.Project;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Migrates the database and runs the packaged service on it until it is interrupted. The database
 * is the one of {@code migrate}.
 */
@Mojo(name = "run")
public final class RunMojo extends TenonMojo {

    @Override
    void run(Generator generator, Project tenon) throws GenerationException, IOException {
        generator.run(jar());
    }
}

package dev.tenon.generator.mojo;

import dev.tenon.generator.GenerationException;
import dev.tenon.generator.Generator;
import dev.tenon.generator.Project;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes the next migration and nothing else. */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends TenonMojo {

    @Override
    void run(Generator generator, Project tenon) throws GenerationException, IOException {
        generator.diff();
    }
}

package dev.tenon.generator.mojo;

import dev.tenon.generator.GenerationException;
import dev.tenon.generator.Generator;
import dev.tenon.generator.Project;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes the AOT cache beside the packaged service, by a training run on an embedded database that
 * is made for it and thrown away. The service then starts with {@code -XX:AOTCache=} and that file.
 */
@Mojo(name = "aot", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class AotMojo extends TenonMojo {

    @Override
    void run(Generator generator, Project tenon) throws GenerationException, IOException {
        generator.aot(jar());
    }
}

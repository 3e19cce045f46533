package dev.tenon.generator.mojo;

import dev.tenon.generator.GenerationException;
import dev.tenon.generator.Generator;
import dev.tenon.generator.Project;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Applies the migrations to the database named by {@code tenon.url} or {@code TENON_DB_URL}, else
 * to the local one in {@code .tenon/postgres}. The only goal that writes to a database of the
 * user's, but for {@code run}, which calls it.
 */
@Mojo(name = "migrate", threadSafe = true)
public final class MigrateMojo extends TenonMojo {

    @Override
    void run(Generator generator, Project tenon) throws GenerationException, IOException {
        generator.migrate();
    }
}

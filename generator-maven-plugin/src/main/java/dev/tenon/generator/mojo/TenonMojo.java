package dev.tenon.generator.mojo;

import dev.tenon.generator.GenerationException;
import dev.tenon.generator.Generator;
import dev.tenon.generator.PackageName;
import dev.tenon.generator.Project;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: the eight parameters, and how a run that fails is told to Maven. */
abstract class TenonMojo extends AbstractMojo {

    private static final String FAULT =
            "BUG-900: a fault of Tenon, not of your project. Please report it with the stack trace,"
                    + " and with the spec if you can.";

    /** The OpenAPI document. */
    @Parameter(
            property = "tenon.spec",
            required = true,
            defaultValue = "${project.basedir}/src/main/openapi/openapi.yaml")
    private File spec;

    /** Java package of the generated code; groupId and artifactId together by default. */
    @Parameter(property = "tenon.packageName")
    private @Nullable String packageName;

    /** Folder of the migrations. */
    @Parameter(
            property = "tenon.migrations",
            required = true,
            defaultValue = "${project.basedir}/src/main/resources/db/migration")
    private File migrations;

    /** JDBC URL of a live database; {@code TENON_DB_URL} by default. */
    @Parameter(property = "tenon.url")
    private @Nullable String url;

    /** Role that signs in to the live database; {@code TENON_DB_USER} by default. */
    @Parameter(property = "tenon.user")
    private @Nullable String user;

    /** Its password; {@code TENON_DB_PASSWORD} by default. */
    @Parameter(property = "tenon.password")
    private @Nullable String password;

    /**
     * JDBC URL, with user and password in it, of a PostgreSQL server on which the build may create
     * and drop databases of its own; the embedded one by default.
     */
    @Parameter(property = "tenon.buildUrl")
    private @Nullable String buildUrl;

    /** Whether warnings fail the build. */
    @Parameter(property = "tenon.failOnWarning")
    private boolean failOnWarning;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Parameter(
            defaultValue = "${project.build.directory}/${project.build.finalName}.jar",
            readonly = true,
            required = true)
    private File jar;

    abstract void run(Generator generator, Project tenon) throws GenerationException, IOException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        var tenon = tenonProject();
        long begun = System.nanoTime();
        try {
            run(new Generator(tenon, new LogProgress(getLog())), tenon);
        } catch (GenerationException problems) {
            getLog().error("\n" + problems.report());
            throw new MojoFailureException(problems.getMessage());
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("cannot read or write: " + e, e);
        } catch (RuntimeException e) {
            getLog().error(FAULT, e);
            throw new MojoExecutionException(FAULT, e);
        } finally {
            long took = (System.nanoTime() - begun) / 1_000_000;
            getLog().debug("[tenon] goal over in " + took + " ms"); // bench/build-times reads it
        }
    }

    final MavenProject project() {
        return project;
    }

    final Path jar() {
        return jar.toPath().toAbsolutePath();
    }

    private Project tenonProject() throws MojoExecutionException {
        return new Project(
                project.getBasedir().toPath().toAbsolutePath(),
                Path.of(project.getBuild().getDirectory()).toAbsolutePath(),
                spec.toPath().toAbsolutePath(),
                validPackage(),
                migrations.toPath().toAbsolutePath(),
                Project.database(
                        given(url, "TENON_DB_URL"),
                        given(user, "TENON_DB_USER"),
                        given(password, "TENON_DB_PASSWORD")),
                Project.database(buildUrl == null ? "" : buildUrl, "", ""),
                PluginIdentity.of(plugin),
                failOnWarning);
    }

    private String validPackage() throws MojoExecutionException {
        var name =
                packageName == null
                        ? PackageName.of(project.getGroupId(), project.getArtifactId())
                        : packageName;
        if (!PackageName.isValid(name)) {
            throw new MojoExecutionException(
                    "packageName \"" + name + "\" is no name for a Java package");
        }
        return name;
    }

    /** A parameter, else an environment variable, else nothing. */
    private static String given(@Nullable String parameter, String variable) {
        var value = parameter == null ? System.getenv(variable) : parameter;
        return value == null ? "" : value;
    }
}

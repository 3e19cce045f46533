package dev.tenon.generator.jooq;

import dev.tenon.generator.output.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedTypeObjectType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.GeneratedTextBlocks;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.RegexFlag;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/** Runs jOOQ's code generator on a database. The same schema gives the same bytes. */
public final class JooqSources {

    private JooqSources() {}

    /**
     * The Java files of a request, below a source root.
     *
     * @param connection to the database that holds the schemas; stays open
     * @throws IllegalStateException when jOOQ fails
     */
    public static Output generate(Connection connection, JooqRequest request) {
        Path folder = temporaryFolder();
        try {
            var tool = new GenerationTool();
            tool.setConnection(connection);
            tool.setClassLoader(JooqSources.class.getClassLoader());
            return PlainLetters.during(() -> {
                tool.run(configuration(request, folder));
                return Output.of(read(folder));
            });
        } catch (Exception e) { // what GenerationTool declares
            throw new IllegalStateException("jOOQ could not write its classes", e);
        } finally {
            remove(folder);
        }
    }

    private static Configuration configuration(JooqRequest request, Path folder) {
        var database =
                new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withExcludes("flyway_schema_history")
                        .withRegexFlags(List.of(RegexFlag.DOTALL))
                        .withForcedTypes(
                                request.forcedTypes().stream().map(JooqSources::forced).toList())
                        .withSchemata(
                                request.schemas().stream()
                                        .map(s -> new SchemaMappingType().withInputSchema(s))
                                        .toList());
        var target =
                new Target()
                        .withPackageName(request.packageName())
                        .withDirectory(folder.toString())
                        .withEncoding("UTF-8");
        var generator =
                new Generator()
                        .withDatabase(database)
                        .withStrategy(new Strategy().withName(TenonStrategy.class.getName()))
                        .withGenerate(what())
                        .withTarget(target);
        return new Configuration()
                .withLogging(Logging.WARN)
                .withOnError(OnError.FAIL)
                .withGenerator(generator);
    }

    /**
     * No time stamps, versions or paths: only the schema may change a file. No Javadoc, for jOOQ
     * puts names and comments of the database into it as they are, Unicode escapes included.
     */
    private static Generate what() {
        return new Generate()
                .withGeneratedAnnotation(false)
                .withJooqVersionReference(false)
                .withJavadoc(false)
                .withComments(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsManyToMany(false)
                .withPojos(false)
                .withDaos(false)
                .withGlobalCatalogReferences(false)
                .withTextBlocks(GeneratedTextBlocks.OFF)
                .withNewline("\n");
    }

    private static org.jooq.meta.jaxb.ForcedType forced(ForcedType type) {
        return new org.jooq.meta.jaxb.ForcedType()
                .withUserType(type.userType())
                .withConverter(type.converter())
                .withObjectType(ForcedTypeObjectType.COLUMN)
                .withIncludeExpression(type.columns());
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("tenon-jooq");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

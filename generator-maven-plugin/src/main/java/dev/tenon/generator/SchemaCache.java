package dev.tenon.generator;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.CatalogJson;
import dev.tenon.generator.jooq.JooqRequest;
import dev.tenon.generator.output.GeneratedFiles;
import dev.tenon.generator.output.Output;
import dev.tenon.generator.output.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The database as the last complete run saw it, so that an edit of operations or descriptions alone
 * needs none. Two files: the catalogue as JSON, and a text with the key it holds for, the hash of
 * the jOOQ request, and the paths of the jOOQ classes, which are taken from the generated sources.
 */
final class SchemaCache {

    private final Path keyFile;
    private final Path catalogFile;
    private final GeneratedFiles files;

    SchemaCache(Project project, GeneratedFiles files) {
        this.keyFile = project.memory().resolve("schema.txt");
        this.catalogFile = project.memory().resolve("schema.json");
        this.files = files;
    }

    /** The database that a key stands for, if it is the last one seen. */
    Optional<Catalog> catalog(String key) throws IOException {
        var lines = lines();
        return lines.size() < 2 || !lines.getFirst().equals(key)
                ? Optional.empty()
                : Optional.of(CatalogJson.read(Files.readString(catalogFile)));
    }

    /** The jOOQ classes of that database, if the same ones are wanted and they are still there. */
    Optional<Output> jooq(JooqRequest request) throws IOException {
        var lines = lines();
        return lines.size() < 2 || !lines.get(1).equals(hash(request))
                ? Optional.empty()
                : files.read(lines.subList(2, lines.size()));
    }

    /** Remembers a database; {@code jooq} has its paths relative to the build folder. */
    void store(String key, Catalog catalog, JooqRequest request, Output jooq) throws IOException {
        forget();
        Files.createDirectories(keyFile.getParent());
        Files.writeString(catalogFile, CatalogJson.write(catalog));
        var lines = new ArrayList<>(List.of(key, hash(request)));
        lines.addAll(jooq.files().keySet());
        Files.write(keyFile, lines);
    }

    void forget() throws IOException {
        Files.deleteIfExists(keyFile);
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(keyFile);
        } catch (NoSuchFileException nothingRemembered) {
            return List.of();
        }
    }

    private static String hash(JooqRequest request) {
        return Sha256.of(request.toString());
    }
}

package dev.tenon.generator.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes specs for tests and reads them.
 *
 * @param dir the project's directory
 */
public record SpecText(Path dir) {

    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\n";

    /** A document with the given paths and no schemas. */
    public SpecDocument paths(String paths) {
        return whole(HEAD + "paths:\n" + paths.indent(2));
    }

    /** A document with the given named schemas and no paths. */
    public SpecDocument schemas(String schemas) {
        return whole(HEAD + "paths: {}\ncomponents:\n  schemas:\n" + schemas.indent(4));
    }

    /** The first field of the named schema {@code Pet}. */
    public SpecField field(String schemas) {
        return schemas(schemas).schema("Pet").orElseThrow().shape().fields().getFirst();
    }

    public SpecDocument whole(String text) {
        write("openapi.yaml", text);
        return SpecReader.read(dir, Path.of("openapi.yaml"));
    }

    public SpecText write(String path, String text) {
        try {
            Files.createDirectories(dir.resolve(path).getParent());
            Files.writeString(dir.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

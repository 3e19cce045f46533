package dev.tenon.generator.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a spec.
 *
 * @param path relative to the project, '/' on every system
 * @param sha256 of its bytes, 64 hexadecimal digits; empty when it cannot be read
 */
public record ClosureFile(String path, String sha256) {

    static ClosureFile read(Path baseDir, String path) {
        try {
            return of(path, Files.readAllBytes(baseDir.resolve(path)));
        } catch (IOException e) {
            return new ClosureFile(path, "");
        }
    }

    static ClosureFile of(String path, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ClosureFile(path, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

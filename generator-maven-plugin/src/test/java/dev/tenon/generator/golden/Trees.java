package dev.tenon.generator.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of text files as path → text. */
final class Trees {

    private Trees() {}

    static TreeMap<String, String> read(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** Makes the folder hold these files and no others. */
    static void write(Path folder, Map<String, String> files) throws IOException {
        for (String stale : read(folder).keySet()) {
            if (!files.containsKey(stale)) {
                Files.delete(folder.resolve(stale));
            }
        }
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

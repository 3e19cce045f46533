package dev.tenon.generator.output;

/**
 * A file as it was last written.
 *
 * @param path relative to the build folder, '/' on every system
 * @param sha256 of its bytes, 64 hexadecimal digits; empty while a write is under way
 * @param size in bytes
 * @param modified time of last change in milliseconds since 1970, as the file system keeps it
 */
record ManifestEntry(String path, String sha256, long size, long modified) {

    /** One line without its end: {@code sha256 size modified path}; the path may hold blanks. */
    String line() {
        return (sha256.isEmpty() ? "-" : sha256) + " " + size + " " + modified + " " + path;
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException when it is not one
     */
    static ManifestEntry parse(String line) {
        var parts = line.split(" ", 4);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a line of a manifest: " + line);
        }
        return new ManifestEntry(
                parts[3],
                parts[0].equals("-") ? "" : parts[0],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]));
    }
}

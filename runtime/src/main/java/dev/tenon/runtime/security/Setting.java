package dev.tenon.runtime.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A setting that holds a key, or names the file that does.
 *
 * @param name its name, for messages
 * @param text the key; empty when a file holds it
 * @param file the file; null when there is none
 */
record Setting(String name, String text, @Nullable Path file) {

    private static final int MOST_BYTES = 1 << 20;

    /** A setting whose value starts with {@code @} or {@code file:} for a file. */
    static Setting of(String name, String value) {
        for (String prefix : new String[] {"@", "file:"}) {
            if (value.startsWith(prefix)) {
                return new Setting(name, "", Path.of(value.substring(prefix.length())));
            }
        }
        return new Setting(name, value, null);
    }

    /**
     * The key as it stands there now.
     *
     * @throws TokenSettingsException when the file cannot be read or has more than a mebibyte
     */
    byte[] bytes() {
        if (file == null) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw fail("names a file of more than a mebibyte");
            }
            return bytes;
        } catch (IOException e) {
            throw fail("names a file that cannot be read (%s)".formatted(file));
        }
    }

    /** That the setting cannot be used; {@code what} follows its name. */
    TokenSettingsException fail(String what) {
        return new TokenSettingsException(name + " " + what);
    }
}

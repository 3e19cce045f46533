package dev.tenon.runtime.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who statements run as.
 *
 * @param role database role to switch to; null for the login role of the pool
 * @param settings transaction-local settings SQL may read, name → value, in the order they are set
 * @param readOnly whether writes are refused by the database
 */
public record Identity(@Nullable String role, Map<String, String> settings, boolean readOnly) {

    public Identity {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The login role, without settings. */
    public static Identity login() {
        return new Identity(null, Map.of(), false);
    }
}

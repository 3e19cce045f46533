package dev.tenon.generator.spec;

import java.time.Duration;
import java.util.Optional;

/**
 * A cookie that is written from a setting once the statement ran (RFC 6265 §4.1).
 *
 * @param name its name
 * @param setting the setting whose value it takes
 * @param maxAge how long the browser keeps it; empty for as long as it runs
 * @param path the path it is sent for
 * @param secure whether it is sent over TLS only
 * @param httpOnly whether scripts cannot read it
 * @param sameSite {@code Strict}, {@code Lax} or {@code None}
 */
public record SpecCookie(
        String name,
        String setting,
        Optional<Duration> maxAge,
        String path,
        boolean secure,
        boolean httpOnly,
        String sameSite) {}
